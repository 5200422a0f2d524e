import { ActionIcon, Button, Checkbox, TextInput } from '@mantine/core'
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Consent, consentState } from '#shared/collection/consent.ts'
import { FailureNote } from '../design/failure-note.tsx'
import { FormDialog } from '../design/form-dialog.tsx'
import { showToast } from '../design/toasts.tsx'
import { client, studio } from '../studio.ts'
import classes from './collection.module.css'
import { today, useCollectionChange, useDays } from './use-collection.ts'

/** Who is seen or heard in an episode, and whether they agreed. */
export function People({ episodeId }: { readonly episodeId: string }) {
  const { t } = useTranslation()
  const { data: people = [], error } = useQuery(
    studio.collection.consents.queryOptions({ input: { episodeId } }),
  )
  const [open, setOpen] = useState<Consent>()
  const asked = () =>
    setOpen({ id: crypto.randomUUID(), episodeId, person: '', isMinor: false, guardian: '' })
  return (
    <section aria-label={t('collection.people.title')} className={classes.section}>
      <h2 className={classes.heading}>{t('collection.people.title')}</h2>
      {error && <FailureNote error={error} />}
      {people.length === 0 ? (
        <p className={classes.quiet}>{t('collection.people.none')}</p>
      ) : (
        <ul>
          {people.map((consent) => (
            <Person key={consent.id} consent={consent} onEdit={() => setOpen(consent)} />
          ))}
        </ul>
      )}
      <div className={classes.acts}>
        <Button size="compact-md" leftSection={<IconPlus size={16} />} onClick={asked}>
          {t('collection.people.add')}
        </Button>
      </div>
      {open && <PersonDialog consent={open} onClose={() => setOpen(undefined)} />}
    </section>
  )
}

function Person({ consent, onEdit }: { readonly consent: Consent; readonly onEdit: () => void }) {
  const { t } = useTranslation()
  const say = useDays()
  const puttingBack = useCollectionChange(client.collection.saveConsent)
  const removing = useCollectionChange(client.collection.removeConsent, () =>
    showToast(t('collection.people.removed', { person: consent.person }), () =>
      puttingBack.mutate(consent),
    ),
  )
  const { person, guardian, isMinor, givenOn } = consent
  const state = consentState(consent, today())
  const word = state === 'given' && isMinor ? 'givenBy' : state
  return (
    <li className={classes.person}>
      <span className={classes.name}>
        {person}
        <span className={classes.permission} data-state={state === 'given' ? 'valid' : 'ended'}>
          {t(`collection.people.state.${word}`, { guardian, day: givenOn ? say(givenOn) : '' })}
        </span>
      </span>
      <ActionIcon aria-label={t('collection.people.change', { person })} onClick={onEdit}>
        <IconPencil size={16} />
      </ActionIcon>
      <ActionIcon
        aria-label={t('collection.people.remove', { person })}
        onClick={() => removing.mutate({ consentId: consent.id })}
      >
        <IconTrash size={16} />
      </ActionIcon>
    </li>
  )
}

interface PersonDialogProps {
  readonly consent: Consent
  readonly onClose: () => void
}

function PersonDialog({ consent, onClose }: PersonDialogProps) {
  const { t } = useTranslation()
  const [draft, setDraft] = useState(consent)
  const change = (changed: Partial<Consent>) => setDraft({ ...draft, ...changed })
  const saving = useCollectionChange(client.collection.saveConsent, onClose)
  return (
    <FormDialog
      title={t('collection.people.new')}
      act={t('collection.save')}
      isReady={draft.person.trim() !== ''}
      error={saving.error}
      onSave={() => saving.mutate(draft)}
      onClose={onClose}
    >
      <TextInput
        label={t('collection.people.person')}
        value={draft.person}
        maxLength={200}
        onChange={(event) => change({ person: event.currentTarget.value })}
        data-autofocus
      />
      <Checkbox
        label={t('collection.people.isMinor')}
        description={t('collection.people.isMinorText')}
        checked={draft.isMinor}
        onChange={(event) => change({ isMinor: event.currentTarget.checked })}
      />
      {draft.isMinor && (
        <TextInput
          label={t('collection.people.guardian')}
          value={draft.guardian}
          maxLength={200}
          onChange={(event) => change({ guardian: event.currentTarget.value })}
        />
      )}
      <TextInput
        type="date"
        label={t('collection.people.givenOn')}
        description={t('collection.people.givenOnText')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={draft.givenOn ?? ''}
        onChange={(event) => change({ givenOn: event.currentTarget.value || undefined })}
      />
    </FormDialog>
  )
}
