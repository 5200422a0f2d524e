import { Button, TextInput } from '@mantine/core'
import { IconPencil, IconSignature } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChecklistItem } from '#shared/checklist/checklist.ts'
import { FailureNote } from '../design/failure-note.tsx'
import { ChecklistRow } from './checklist-row.tsx'
import classes from './checklist.module.css'
import { KeptChecklists } from './kept-checklists.tsx'
import type { ChecklistPlace } from './places.ts'
import { TemplateDialog } from './template-dialog.tsx'
import { lastSigner, rememberSigner, useReadChecklist, useSigning } from './use-checklist.ts'

export interface ChecklistPanelProps {
  readonly episodeId: string
  readonly onVisit: (place: ChecklistPlace) => void
}

/** What must be true before an episode is published: seen by the studio, or answered for by name. */
export function ChecklistPanel({ episodeId, onVisit }: ChecklistPanelProps) {
  const { t } = useTranslation()
  const { data, error } = useReadChecklist(episodeId)
  const { sign, withdraw } = useSigning(episodeId)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [isEditing, setEditing] = useState(false)
  if (!data) {
    return error ? <FailureNote error={error} /> : null
  }
  const { items, kept } = data
  const open = items.filter(({ isDone, state }) => !isDone && state === 'toSign')
  const wanted = open.map(({ id }) => id).filter((id) => chosen.includes(id))
  const rows = (part: readonly ChecklistItem[]) =>
    part.map((item) => (
      <ChecklistRow
        key={item.id}
        item={item}
        isChosen={chosen.includes(item.id)}
        onChoose={(isChosen) =>
          setChosen(isChosen ? [...chosen, item.id] : chosen.filter((id) => id !== item.id))
        }
        onWithdraw={() => withdraw.mutate({ episodeId, item: item.id })}
        onVisit={onVisit}
      />
    ))
  const checks = items.filter(({ kind }) => kind === 'check')
  const others = items.filter(({ kind }) => kind !== 'check')
  return (
    <section aria-label={t('checklist.title')}>
      <div className={classes.head}>
        <h2 className={classes.heading}>{t('checklist.title')}</h2>
        <span role="status" className={classes.progress}>
          {t('checklist.progress', {
            done: items.filter(({ isDone }) => isDone).length,
            count: items.length,
          })}
        </span>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPencil size={16} />}
          onClick={() => setEditing(true)}
        >
          {t('checklist.template.edit')}
        </Button>
      </div>
      <p className={classes.text}>{t('checklist.text')}</p>
      <h3 className={classes.group}>{t('checklist.checks')}</h3>
      <ul>{rows(checks)}</ul>
      <h3 className={classes.group}>{t('checklist.principles')}</h3>
      <ul>{rows(others)}</ul>
      {open.length > 0 && (
        <SignForm
          count={wanted.length}
          error={sign.error ?? withdraw.error}
          onSign={(by) =>
            sign.mutate({ episodeId, items: wanted, by }, { onSuccess: () => setChosen([]) })
          }
        />
      )}
      <KeptChecklists kept={kept} />
      {isEditing && <TemplateDialog onClose={() => setEditing(false)} />}
    </section>
  )
}

interface SignFormProps {
  readonly count: number
  readonly error: unknown
  readonly onSign: (by: string) => void
}

function SignForm({ count, error, onSign }: SignFormProps) {
  const { t } = useTranslation()
  const [name, setName] = useState(lastSigner)
  const sign = (event: FormEvent) => {
    event.preventDefault()
    rememberSigner(name.trim())
    onSign(name.trim())
  }
  return (
    <form className={classes.foot} onSubmit={sign}>
      <TextInput
        label={t('checklist.name')}
        value={name}
        maxLength={200}
        autoComplete="name"
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button
        type="submit"
        disabled={count === 0 || name.trim() === ''}
        leftSection={<IconSignature size={18} />}
      >
        {t('checklist.sign', { count })}
      </Button>
      <p className={`${classes.text} ${classes.whole}`}>{t('checklist.nameText')}</p>
      {error != null && (
        <div className={classes.whole}>
          <FailureNote error={error} />
        </div>
      )}
    </form>
  )
}
