import { Button } from '@mantine/core'
import { IconFileExport } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EpisodeDocument } from '#shared/episodes/contract.ts'
import { useCommand } from '../../actions/registry.ts'
import { Dialog } from '../../design/dialog.tsx'
import { ExportPanel } from './export-panel.tsx'

export interface ExportButtonProps {
  readonly document: EpisodeDocument
  /** Settles once nothing is left to save. */
  readonly saveEverything: () => Promise<void>
  /** Why nothing can be exported now. */
  readonly lockedBecause?: string | undefined
}

/** Opens the choice of files to make; in every step, because a file may be wanted at any time. */
export function ExportButton({ document, saveEverything, lockedBecause }: ExportButtonProps) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const enabled = lockedBecause === undefined
  useCommand('exportEpisode', () => setOpen(true), { enabled })
  return (
    <>
      <Button
        leftSection={<IconFileExport size={18} />}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+E"
        aria-description={lockedBecause}
        disabled={!enabled}
        onClick={() => setOpen(true)}
      >
        {t('publishing.exporting.open')}
      </Button>
      <Dialog
        opened={isOpen}
        onClose={() => setOpen(false)}
        size="50rem"
        title={t('publishing.exporting.title')}
      >
        <ExportPanel document={document} saveEverything={saveEverything} />
      </Dialog>
    </>
  )
}
