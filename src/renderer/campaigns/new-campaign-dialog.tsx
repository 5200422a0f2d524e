import { Button, Group, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../design/dialog.tsx'
import { FailureNote } from '../design/failure-note.tsx'
import { client } from '../studio.ts'
import { useChange } from './use-change.ts'

export interface NewCampaignDialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onCreated: (campaignId: string) => void
}

/** Asks only for a name; the plan is made on the campaign's own page. */
export function NewCampaignDialog({ isOpen, onClose, onCreated }: NewCampaignDialogProps) {
  const { t } = useTranslation()
  const [name, setName] = useState('')
  const creation = useChange(
    () => client.campaigns.create({ name }),
    ({ id }) => onCreated(id),
  )
  const create = (event: FormEvent) => {
    event.preventDefault()
    creation.mutate(undefined)
  }
  return (
    <Dialog opened={isOpen} onClose={onClose} title={t('campaigns.new')}>
      <form onSubmit={create}>
        <Stack gap="md">
          <TextInput
            label={t('campaigns.name')}
            value={name}
            maxLength={200}
            onChange={(event) => setName(event.currentTarget.value)}
            data-autofocus
          />
          {creation.error && <FailureNote error={creation.error} />}
          <Group justify="flex-end" gap="sm">
            <Button onClick={onClose}>{t('shell.cancel')}</Button>
            <Button type="submit" variant="filled" disabled={name.trim() === ''}>
              {t('campaigns.create')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
