import { Button } from '@mantine/core'
import { IconAspectRatio } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Thumbnail } from '#shared/thumbnails/thumbnail.ts'
import { FailureNote } from '../design/failure-note.tsx'
import { changesSaved, useOpenEpisode } from '../open-episode/open-episode.ts'
import { client } from '../studio.ts'

/** Makes the square cover and the tall picture, and shows where they are. */
export function OtherShapes({ thumbnail }: { readonly thumbnail: Thumbnail }) {
  const { t } = useTranslation()
  const episodeId = useOpenEpisode((state) => state.document?.episode.id ?? '')
  const make = useMutation({
    mutationFn: async () => {
      await changesSaved()
      const { file } = await client.thumbnails.saveShapes({ episodeId, thumbnail })
      await client.desktop.showInFolder({ file })
    },
  })
  return (
    <>
      {make.error && <FailureNote error={make.error} />}
      <Button
        fullWidth
        leftSection={<IconAspectRatio size={18} />}
        loading={make.isPending}
        onClick={() => make.mutate()}
      >
        {t('thumbnails.otherShapes')}
      </Button>
    </>
  )
}
