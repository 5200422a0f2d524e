import { Button, Group, Select, Stack, TextInput, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Activity, type Campaign, Purpose, campaignProblems } from '#shared/campaigns/campaign.ts'
import { Choice } from '../design/choice.tsx'
import { Dialog } from '../design/dialog.tsx'
import { FailureNote } from '../design/failure-note.tsx'
import { client } from '../studio.ts'
import { AudienceFields } from './audience-fields.tsx'
import { useChange } from './use-change.ts'

export interface PlanDialogProps {
  readonly campaign: Campaign
  readonly onClose: () => void
}

/** The plan of a campaign: what for, for whom, from when until when. */
export function PlanDialog({ campaign, onClose }: PlanDialogProps) {
  const { t } = useTranslation()
  const [draft, setDraft] = useState(campaign)
  const saving = useChange(client.campaigns.save, onClose)
  const change = (changed: Partial<Campaign>) => setDraft({ ...draft, ...changed })
  const problems = campaignProblems(draft)
  const save = (event: FormEvent) => {
    event.preventDefault()
    saving.mutate(draft)
  }
  return (
    <Dialog opened onClose={onClose} title={t('campaigns.edit')} size="lg">
      <form onSubmit={save}>
        <Stack gap="md">
          <TextInput
            label={t('campaigns.name')}
            value={draft.name}
            maxLength={200}
            onChange={(event) => change({ name: event.currentTarget.value })}
            data-autofocus
          />
          <Choice
            label={t('campaigns.activityLabel')}
            options={Activity.options.map((value) => ({
              value,
              label: t(`campaigns.activity.${value}`),
            }))}
            value={draft.activity}
            onChange={(activity) => change({ activity })}
          />
          <Select
            label={t('campaigns.purposeLabel')}
            data={Purpose.options.map((value) => ({
              value,
              label: t(`campaigns.purpose.${value}`),
            }))}
            value={draft.purpose ?? null}
            onChange={(value) => change({ purpose: Purpose.options.find((id) => id === value) })}
          />
          <Group grow align="start">
            <TextInput
              label={t('campaigns.owner')}
              value={draft.owner}
              onChange={(event) => change({ owner: event.currentTarget.value })}
            />
            <TextInput
              type="date"
              label={t('campaigns.startsOn')}
              value={draft.startsOn ?? ''}
              onChange={(event) => change({ startsOn: event.currentTarget.value || undefined })}
            />
            <TextInput
              type="date"
              label={t('campaigns.endsOn')}
              value={draft.endsOn ?? ''}
              onChange={(event) => change({ endsOn: event.currentTarget.value || undefined })}
            />
          </Group>
          <AudienceFields audience={draft.audience} onChange={(audience) => change({ audience })} />
          <Textarea
            label={t('campaigns.notes')}
            value={draft.notes}
            autosize
            minRows={2}
            onChange={(event) => change({ notes: event.currentTarget.value })}
          />
          {problems.map((problem) => (
            <p key={problem} role="alert">
              {t(`campaigns.problem.${problem}`)}
            </p>
          ))}
          {saving.error && <FailureNote error={saving.error} />}
          <Group justify="flex-end" gap="sm">
            <Button onClick={onClose}>{t('shell.cancel')}</Button>
            <Button
              type="submit"
              variant="filled"
              disabled={problems.length > 0 || draft.name.trim() === ''}
            >
              {t('campaigns.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
