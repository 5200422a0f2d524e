import { Button, Group } from '@mantine/core'
import { IconPhoto, IconPhotoUp } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { FailureNote } from '../../design/failure-note.tsx'
import { client } from '../../studio.ts'
import classes from './podcast.module.css'

export interface PodcastCoverProps {
  readonly showId: string
  readonly episodeId: string
  readonly coverUrl: string | undefined
  readonly onChange: (chosen: { readonly cover: string; readonly coverUrl: string }) => void
}

/** The square picture a podcast is known by: a file, or a thumbnail. */
export function PodcastCover({ showId, episodeId, coverUrl, onChange }: PodcastCoverProps) {
  const { t } = useTranslation()
  const choosing = useMutation({
    mutationFn: async (from: 'file' | 'thumbnail') => {
      if (from === 'thumbnail') {
        onChange(await client.podcast.coverFromThumbnail({ showId, episodeId }))
        return
      }
      const title = t('podcast.cover.choose')
      const { files } = await client.desktop.chooseFiles({ kind: 'pictures', title })
      if (files[0] !== undefined) {
        onChange(await client.podcast.coverFromFile({ showId, file: files[0] }))
      }
    },
  })
  const isDrawing = choosing.isPending && choosing.variables === 'thumbnail'
  return (
    <fieldset className={classes.cover}>
      <legend className={classes.legend}>{t('podcast.field.cover')}</legend>
      {coverUrl === undefined ? (
        <p className={classes.blank}>{t('podcast.cover.none')}</p>
      ) : (
        <img src={coverUrl} alt={t('podcast.cover.is')} className={classes.picture} />
      )}
      <div className={classes.chooser}>
        <p className={classes.text}>{t('podcast.hint.cover')}</p>
        <Group gap="xs">
          <Button leftSection={<IconPhotoUp size={18} />} onClick={() => choosing.mutate('file')}>
            {t('podcast.cover.choose')}
          </Button>
          <Button
            leftSection={<IconPhoto size={18} />}
            loading={isDrawing}
            onClick={() => choosing.mutate('thumbnail')}
          >
            {t('podcast.cover.thumbnail')}
          </Button>
        </Group>
        {choosing.error && <FailureNote error={choosing.error} />}
      </div>
    </fieldset>
  )
}
