import { Button, Group, Stack } from '@mantine/core'
import { IconFileExport, IconFileImport } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ArrivedCampaign } from '#shared/campaigns/file/contract.ts'
import { Dialog } from '../../design/dialog.tsx'
import { FailureNote } from '../../design/failure-note.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { client } from '../../studio.ts'
import { useChange } from '../use-change.ts'

/** Saves a campaign as a file for another computer. */
export function SaveCampaignButton({ campaignId }: { readonly campaignId: string }) {
  const { t } = useTranslation()
  const saving = useMutation({ mutationFn: () => client.desktop.saveCampaign({ campaignId }) })
  return (
    <>
      <Button
        variant="subtle"
        leftSection={<IconFileExport size={18} />}
        onClick={() => saving.mutate()}
      >
        {t('campaigns.file.save')}
      </Button>
      {saving.error && <FailureNote error={saving.error} />}
    </>
  )
}

/** Brings in a campaign from a file of another computer, and says what of it stays in other campaigns. */
export function BringCampaignButton({ onArrived }: { readonly onArrived: (id: string) => void }) {
  const { t } = useTranslation()
  const [incomplete, setIncomplete] = useState<ArrivedCampaign>()
  const bringing = useChange(
    async () => {
      const title = t('campaigns.file.bring')
      const { files } = await client.desktop.chooseFiles({ kind: 'campaign', title })
      const [file] = files
      return file === undefined ? undefined : await client.campaignFiles.read({ file })
    },
    (campaign) => {
      if (campaign && campaign.skipped.length > 0) {
        setIncomplete(campaign)
      } else if (campaign) {
        onArrived(campaign.id)
      }
    },
  )
  return (
    <>
      <Button leftSection={<IconFileImport size={18} />} onClick={() => bringing.mutate(undefined)}>
        {t('campaigns.file.bring')}
      </Button>
      {bringing.error && <FailureNote error={bringing.error} />}
      {incomplete && (
        <SkippedDialog campaign={incomplete} onClose={() => onArrived(incomplete.id)} />
      )}
    </>
  )
}

interface SkippedDialogProps {
  readonly campaign: ArrivedCampaign
  readonly onClose: () => void
}

/** Which episodes did not come with a campaign; then it is opened. */
function SkippedDialog({ campaign: { name, skipped }, onClose }: SkippedDialogProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const titles = format.list(skipped)
  return (
    <Dialog opened onClose={onClose} title={t('campaigns.file.arrived', { name })}>
      <Stack gap="md">
        <p>{t('campaigns.file.skipped', { count: skipped.length, titles })}</p>
        <Group justify="flex-end">
          <Button variant="filled" onClick={onClose}>
            {t('campaigns.file.open')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}
