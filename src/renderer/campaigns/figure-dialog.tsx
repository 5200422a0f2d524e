import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Goal } from '#shared/campaigns/campaign.ts'
import { client } from '../studio.ts'
import { CountInput } from './count-input.tsx'
import { FormDialog } from './form-dialog.tsx'
import { useChange } from './use-change.ts'
import { today } from './use-days.ts'

export interface FigureDialogProps {
  readonly campaignId: string
  readonly goal: Goal
  readonly onClose: () => void
}

/** How far a goal is, typed in with its source. */
export function FigureDialog({ campaignId, goal, onClose }: FigureDialogProps) {
  const { t } = useTranslation()
  const [day, setDay] = useState(today())
  const [value, setValue] = useState<number | string>('')
  const [source, setSource] = useState('')
  const saving = useChange(client.campaigns.saveFigure, onClose)
  return (
    <FormDialog
      title={t('campaigns.figure.addTo', { goal: goal.measure })}
      isReady={day !== '' && value !== '' && source.trim() !== ''}
      error={saving.error}
      onSave={() =>
        saving.mutate({ campaignId, goalId: goal.id, day, value: Number(value), source })
      }
      onClose={onClose}
    >
      <CountInput label={t('campaigns.figure.value')} value={value} onChange={setValue} isFirst />
      <TextInput
        type="date"
        label={t('campaigns.figure.day')}
        value={day}
        onChange={(event) => setDay(event.currentTarget.value)}
      />
      <TextInput
        label={t('campaigns.figure.source')}
        placeholder={t('campaigns.figure.sourceExample')}
        value={source}
        maxLength={200}
        onChange={(event) => setSource(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
