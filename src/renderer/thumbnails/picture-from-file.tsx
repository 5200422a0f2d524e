import { Button } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { FailureNote } from '../design/failure-note.tsx'
import { useOpenEpisode } from '../open-episode/open-episode.ts'
import { draftThumbnail } from '../open-episode/thumbnail-draft.ts'
import { client } from '../studio.ts'
import classes from './candidates.module.css'

/** A picture from elsewhere instead of a frame of the episode; `picture` is the one chosen now. */
export function PictureFromFile({ picture }: { readonly picture: string | undefined }) {
  const { t } = useTranslation()
  const episodeId = useOpenEpisode((state) => state.document?.episode.id ?? '')
  const taking = useMutation({
    mutationFn: async () => {
      const title = t('thumbnails.fromFile')
      const { files } = await client.desktop.chooseFiles({ kind: 'pictures', title })
      const [file] = files
      if (file !== undefined) {
        draftThumbnail(await client.thumbnails.takePicture({ episodeId, file }))
      }
    },
  })
  return (
    <>
      <Button
        fullWidth
        justify="flex-start"
        leftSection={<IconFileImport size={18} />}
        loading={taking.isPending}
        onClick={() => taking.mutate()}
      >
        {t('thumbnails.fromFile')}
      </Button>
      {picture !== undefined && (
        <img
          className={classes.picture}
          src={`media://thumbnail/${episodeId}/${picture}`}
          alt={t('thumbnails.chosenPicture')}
        />
      )}
      {taking.error && <FailureNote error={taking.error} />}
    </>
  )
}
