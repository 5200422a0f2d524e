import { Button } from '@mantine/core'
import { IconArrowsDiff } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { FailureNote } from '../../design/failure-note.tsx'
import { client } from '../../studio.ts'
import { CorrectionsDialog } from './corrections-dialog.tsx'

export interface CompareButtonProps {
  readonly episodeId: string
  readonly saveEverything: () => Promise<void>
}

/** Holds the details beside what YouTube has of the episode, and brings there what is to be the same. */
export function CompareButton({ episodeId, saveEverything }: CompareButtonProps) {
  const { t } = useTranslation()
  const comparing = useMutation({
    mutationFn: async () => {
      await saveEverything()
      return await client.youtube.compare({ episodeId })
    },
  })
  return (
    <>
      <Button
        fullWidth
        leftSection={<IconArrowsDiff size={18} />}
        loading={comparing.isPending}
        onClick={() => comparing.mutate()}
      >
        {t('publishing.corrections.compare')}
      </Button>
      {comparing.error && <FailureNote error={comparing.error} />}
      {comparing.data && (
        <CorrectionsDialog
          episodeId={episodeId}
          comparison={comparing.data}
          onClose={() => comparing.reset()}
        />
      )}
    </>
  )
}
