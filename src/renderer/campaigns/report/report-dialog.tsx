import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Campaign } from '#shared/campaigns/campaign.ts'
import { Choice } from '../../design/choice.tsx'
import { Dialog } from '../../design/dialog.tsx'
import { FailureNote } from '../../design/failure-note.tsx'
import { useLanguage } from '../../i18n/use-language.ts'
import { client } from '../../studio.ts'
import { today } from '../use-days.ts'

export interface ReportDialogProps {
  readonly campaign: Campaign
  readonly onClose: () => void
}

/** A report for the head of the library: of the campaign or of a month, in either language. */
export function ReportDialog({ campaign, onClose }: ReportDialogProps) {
  const { t } = useTranslation()
  const [about, setAbout] = useState<'campaign' | 'month'>('campaign')
  const [month, setMonth] = useState(today().slice(0, 7))
  const [language, setLanguage] = useState(useLanguage())
  const saving = useMutation({
    mutationFn: (kind: 'pdf' | 'csv') => {
      const of = about === 'campaign' ? { campaignId: campaign.id } : { month }
      return client.desktop.saveReport({ report: { of, language }, kind })
    },
  })
  const isReady = about === 'campaign' || month !== ''
  const file = saving.data?.file
  return (
    <Dialog opened onClose={onClose} title={t('report.title')}>
      <Stack gap="md">
        <Choice
          label={t('report.about.label')}
          options={(['campaign', 'month'] as const).map((value) => ({
            value,
            label: t(`report.about.${value}`),
          }))}
          value={about}
          onChange={setAbout}
        />
        {about === 'month' && (
          <TextInput
            type="month"
            label={t('report.month')}
            value={month}
            onChange={(event) => setMonth(event.currentTarget.value)}
          />
        )}
        <Choice
          label={t('report.language')}
          options={(['id', 'en'] as const).map((value) => ({
            value,
            label: t(`report.languages.${value}`),
          }))}
          value={language}
          onChange={setLanguage}
        />
        {saving.error && <FailureNote error={saving.error} />}
        <p role="status">{file === undefined ? '' : t('report.saved', { file })}</p>
        <Group justify="flex-end" gap="sm">
          <Button disabled={!isReady || saving.isPending} onClick={() => saving.mutate('csv')}>
            {t('report.saveCsv')}
          </Button>
          <Button
            variant="filled"
            disabled={!isReady || saving.isPending}
            onClick={() => saving.mutate('pdf')}
          >
            {t('report.savePdf')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}
