import { Button, Group, Select, TextInput } from '@mantine/core'
import { IconFolderOpen, IconPaperclip } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Work } from '#shared/collection/contract.ts'
import { Permission, permissionProblems } from '#shared/collection/permission.ts'
import { Privacy } from '#shared/publishing/details.ts'
import { Choice } from '../design/choice.tsx'
import { FormDialog } from '../design/form-dialog.tsx'
import { showToast } from '../design/toasts.tsx'
import { client } from '../studio.ts'
import classes from './collection.module.css'
import { today, useCollectionChange } from './use-collection.ts'

export interface PermissionDialogProps {
  readonly work: Work
  readonly onClose: () => void
}

/** Who allowed a book to be read aloud, since when and until when, for whom. */
export function PermissionDialog({ work, onClose }: PermissionDialogProps) {
  const { t } = useTranslation()
  const [draft, setDraft] = useState(() => work.permission ?? emptyPermission())
  const [letterFrom, setLetterFrom] = useState<string>()
  const change = (changed: Partial<Permission>) => setDraft({ ...draft, ...changed })
  const { data: permission } = Permission.safeParse(draft)
  const problems = permissionProblems(draft)
  const isFree = draft.basis === 'free'
  const saving = useCollectionChange(client.collection.savePermission, onClose)
  const puttingBack = useCollectionChange(client.collection.savePermission)
  const removing = useCollectionChange(client.collection.removePermission, () => {
    onClose()
    const { permission: removed } = work
    if (removed) {
      showToast(t('collection.permission.removed', { title: work.record.title }), () =>
        puttingBack.mutate({ workId: work.id, permission: removed }),
      )
    }
  })
  return (
    <FormDialog
      title={t('collection.permission.title')}
      act={t('collection.save')}
      isReady={permission !== undefined && problems.length === 0}
      error={saving.error ?? removing.error}
      onSave={() =>
        permission &&
        saving.mutate({
          workId: work.id,
          permission,
          ...(letterFrom === undefined ? {} : { letterFrom }),
        })
      }
      onClose={onClose}
      size="lg"
    >
      <p>{work.record.title}</p>
      <Choice
        label={t('collection.permission.basis')}
        options={(['granted', 'free'] as const).map((value) => ({
          value,
          label: t(`collection.permission.bases.${value}`),
        }))}
        value={draft.basis}
        // What nobody's permission is needed for does not end.
        onChange={(basis) => change(basis === 'free' ? { basis, endsOn: undefined } : { basis })}
        consequence={t(`collection.permission.basisText.${draft.basis}`)}
      />
      <Group grow align="start">
        <TextInput
          label={t(isFree ? 'collection.permission.foundBy' : 'collection.permission.grantedBy')}
          value={draft.grantedBy}
          required
          maxLength={200}
          onChange={(event) => change({ grantedBy: event.currentTarget.value })}
          data-autofocus
        />
        <TextInput
          type="date"
          label={t('collection.permission.grantedOn')}
          value={draft.grantedOn}
          required
          onChange={(event) => change({ grantedOn: event.currentTarget.value })}
        />
      </Group>
      {!isFree && (
        <Group grow align="start">
          <TextInput
            type="date"
            label={t('collection.permission.endsOn')}
            description={t('collection.permission.endsOnText')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            value={draft.endsOn ?? ''}
            onChange={(event) => change({ endsOn: event.currentTarget.value || undefined })}
          />
          <Select
            label={t('collection.permission.visibility')}
            data={Privacy.options.map((value) => ({
              value,
              label: t(`details.privacies.${value}`),
            }))}
            value={draft.visibility}
            allowDeselect={false}
            checkIconPosition="right"
            onChange={(value) =>
              change({ visibility: Privacy.catch(draft.visibility).parse(value) })
            }
          />
        </Group>
      )}
      <TextInput
        label={t('collection.permission.credit')}
        description={t('collection.permission.creditText')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={draft.credit}
        maxLength={500}
        onChange={(event) => change({ credit: event.currentTarget.value })}
      />
      <Letter draft={draft} letterFrom={letterFrom} onChosen={setLetterFrom} />
      {problems.map((problem) => (
        <p key={problem} role="alert">
          {t(`collection.permission.problem.${problem}`)}
        </p>
      ))}
      {work.permission && (
        <Group>
          <Button variant="subtle" onClick={() => removing.mutate({ workId: work.id })}>
            {t('collection.permission.remove')}
          </Button>
        </Group>
      )}
    </FormDialog>
  )
}

interface LetterProps {
  readonly draft: Permission
  readonly letterFrom: string | undefined
  readonly onChosen: (file: string) => void
}

function Letter({ draft, letterFrom, onChosen }: LetterProps) {
  const { t } = useTranslation()
  const title = t('collection.permission.chooseLetter')
  const choose = async () => {
    const { files } = await client.desktop.chooseFiles({ kind: 'letter', title })
    if (files[0] !== undefined) {
      onChosen(files[0])
    }
  }
  const { letter } = draft
  const name = letterFrom?.split(/[/\\]/).at(-1) ?? letter?.name
  return (
    <div role="group" aria-label={t('collection.permission.letter')}>
      <Group gap="xs">
        <Button leftSection={<IconPaperclip size={18} />} onClick={() => void choose()}>
          {title}
        </Button>
        {letter && letterFrom === undefined && (
          <Button
            variant="subtle"
            leftSection={<IconFolderOpen size={18} />}
            onClick={() => void client.desktop.showInFolder({ file: letter.file })}
          >
            {t('collection.permission.showLetter')}
          </Button>
        )}
      </Group>
      <p className={classes.quiet}>{name ?? t('collection.permission.letterText')}</p>
    </div>
  )
}

function emptyPermission(): Permission {
  return {
    basis: 'granted',
    grantedBy: '',
    grantedOn: today(),
    visibility: 'public',
    credit: '',
  }
}
