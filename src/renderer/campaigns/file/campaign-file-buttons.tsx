import { Button } from '@mantine/core'
import { IconFileExport, IconFileImport } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { FailureNote } from '../../design/failure-note.tsx'
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

/** Brings in a campaign from a file of another computer. */
export function BringCampaignButton({ onArrived }: { readonly onArrived: (id: string) => void }) {
  const { t } = useTranslation()
  const bringing = useChange(
    async () => {
      const title = t('campaigns.file.bring')
      const { files } = await client.desktop.chooseFiles({ kind: 'campaign', title })
      const [file] = files
      return file === undefined ? undefined : await client.campaignFiles.read({ file })
    },
    (campaign) => campaign && onArrived(campaign.id),
  )
  return (
    <>
      <Button leftSection={<IconFileImport size={18} />} onClick={() => bringing.mutate(undefined)}>
        {t('campaigns.file.bring')}
      </Button>
      {bringing.error && <FailureNote error={bringing.error} />}
    </>
  )
}
