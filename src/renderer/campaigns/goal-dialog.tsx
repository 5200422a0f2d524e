import { Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Counted, type Campaign, type Goal } from '#shared/campaigns/campaign.ts'
import { client } from '../studio.ts'
import { CountInput } from './count-input.tsx'
import { FormDialog } from './form-dialog.tsx'
import { useChange } from './use-change.ts'

export interface GoalDialogProps {
  readonly campaign: Campaign
  /** One that is there, to be changed; its figures stay. */
  readonly goal?: Goal
  readonly onClose: () => void
}

/** A number to reach by a day. */
export function GoalDialog({ campaign, goal: known, onClose }: GoalDialogProps) {
  const { t } = useTranslation()
  const [measure, setMeasure] = useState(known?.measure ?? '')
  const [target, setTarget] = useState<number | string>(known?.target ?? '')
  const [counts, setCounts] = useState(known?.counts)
  const [dueOn, setDueOn] = useState(known?.dueOn ?? campaign.endsOn ?? '')
  const saving = useChange(client.campaigns.save, onClose)
  const id = known?.id ?? crypto.randomUUID()
  const goal = { id, measure, target: Number(target), dueOn, counts }
  const goals = known
    ? campaign.goals.map((other) => (other.id === id ? goal : other))
    : [...campaign.goals, goal]
  return (
    <FormDialog
      title={known ? t('campaigns.goal.edit', { goal: known.measure }) : t('campaigns.goal.add')}
      isReady={measure.trim() !== '' && goal.target > 0 && dueOn !== ''}
      error={saving.error}
      onSave={() => saving.mutate({ ...campaign, goals })}
      onClose={onClose}
    >
      <TextInput
        label={t('campaigns.goal.measure')}
        placeholder={t('campaigns.goal.measureExample')}
        value={measure}
        maxLength={200}
        onChange={(event) => setMeasure(event.currentTarget.value)}
        data-autofocus
      />
      <Select
        label={t('campaigns.goal.counts')}
        value={counts ?? 'typed'}
        allowDeselect={false}
        data={(['typed', ...Counted.options] as const).map((value) => ({
          value,
          label: t(`campaigns.goal.countedBy.${value}`),
        }))}
        onChange={(value) => setCounts(Counted.options.find((option) => option === value))}
      />
      <CountInput label={t('campaigns.goal.target')} value={target} onChange={setTarget} />
      <TextInput
        type="date"
        label={t('campaigns.goal.dueOn')}
        value={dueOn}
        onChange={(event) => setDueOn(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
