import { NumberInput, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Counted, type Campaign } from '#shared/campaigns/campaign.ts'
import { useFormat } from '../i18n/use-format.ts'
import { client } from '../studio.ts'
import { FormDialog } from './form-dialog.tsx'
import { useChange } from './use-change.ts'

export interface GoalDialogProps {
  readonly campaign: Campaign
  readonly onClose: () => void
}

/** A number to reach by a day. */
export function GoalDialog({ campaign, onClose }: GoalDialogProps) {
  const { t } = useTranslation()
  const { decimalMark } = useFormat()
  const [measure, setMeasure] = useState('')
  const [target, setTarget] = useState<number | string>('')
  const [counts, setCounts] = useState<Counted>()
  const [dueOn, setDueOn] = useState(campaign.endsOn ?? '')
  const saving = useChange(client.campaigns.save, onClose)
  const goal = { id: crypto.randomUUID(), measure, target: Number(target), dueOn, counts }
  return (
    <FormDialog
      title={t('campaigns.goal.add')}
      isReady={measure.trim() !== '' && goal.target > 0 && dueOn !== ''}
      error={saving.error}
      onSave={() => saving.mutate({ ...campaign, goals: [...campaign.goals, goal] })}
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
      <NumberInput
        label={t('campaigns.goal.target')}
        value={target}
        min={0}
        hideControls
        decimalSeparator={decimalMark}
        onChange={setTarget}
      />
      <TextInput
        type="date"
        label={t('campaigns.goal.dueOn')}
        value={dueOn}
        onChange={(event) => setDueOn(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
