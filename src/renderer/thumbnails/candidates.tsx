import { Button, Loader } from '@mantine/core'
import { IconCapture } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { formatClock } from '#shared/time/timecode.ts'
import type { Thumbnail } from '#shared/thumbnails/thumbnail.ts'
import { FailureNote } from '../design/failure-note.tsx'
import { frameUrl } from '../open-episode/frame-url.ts'
import { useOpenEpisode } from '../open-episode/open-episode.ts'
import { draftThumbnail } from '../open-episode/thumbnail-draft.ts'
import { useTimeline } from '../open-episode/use-edited.ts'
import { PictureFromFile } from './picture-from-file.tsx'
import { useCandidates } from './use-candidates.ts'
import classes from './candidates.module.css'

/** Frames to choose from. */
export function Candidates({ thumbnail }: { readonly thumbnail: Thumbnail }) {
  const { t } = useTranslation()
  const timeline = useTimeline()
  const assets = useOpenEpisode((state) => state.document?.assets)
  const { data: moments = [], error, isPending } = useCandidates()
  const candidates = moments.flatMap((at) => {
    const url = frameUrl(timeline, assets ?? [], at)
    return url === undefined ? [] : [{ at, url }]
  })
  const { at: chosen, picture } = thumbnail
  const frame = frameUrl(timeline, assets ?? [], chosen)
  const chosenUrl = picture === undefined ? frame : undefined
  return (
    <aside className={classes.panel} aria-label={t('thumbnails.candidates')}>
      <h2 className={classes.heading}>{t('thumbnails.candidates')}</h2>
      <p className={classes.hint} role="status">
        {isPending ? (
          <>
            <Loader size={14} aria-hidden /> {t('thumbnails.looking')}
          </>
        ) : (
          t(candidates.length === 0 ? 'thumbnails.noCandidates' : 'thumbnails.candidatesHint')
        )}
      </p>
      {error && <FailureNote error={error} />}
      <div className={classes.grid}>
        {candidates.map(({ at, url }) => (
          <button
            key={at}
            type="button"
            className={classes.candidate}
            aria-label={t('thumbnails.candidate', { time: formatClock(at) })}
            aria-pressed={url === chosenUrl}
            onClick={() => draftThumbnail({ at, picture: undefined })}
          >
            <img src={url} alt="" />
            <span>{formatClock(at)}</span>
          </button>
        ))}
      </div>
      <div className={classes.acts}>
        {frame !== undefined && (
          <Button
            fullWidth
            justify="flex-start"
            leftSection={<IconCapture size={18} />}
            onClick={() =>
              draftThumbnail({ at: useOpenEpisode.getState().playhead, picture: undefined })
            }
          >
            {t('thumbnails.fromPlayhead')}
          </Button>
        )}
        <PictureFromFile picture={picture} />
      </div>
    </aside>
  )
}
