import { Button, Loader } from '@mantine/core'
import { IconCapture } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Timeline } from '#shared/editing/timeline.ts'
import type { Asset } from '#shared/episodes/asset.ts'
import { equal } from '#shared/history/equal.ts'
import { WHOLE } from '#shared/pages/page.ts'
import { type ShownFrame, chosenFrame, shownFrame } from '#shared/thumbnails/shown-frame.ts'
import { formatClock } from '#shared/time/timecode.ts'
import type { Thumbnail } from '#shared/thumbnails/thumbnail.ts'
import { FailureNote } from '../design/failure-note.tsx'
import { frameUrl } from '../open-episode/frame-url.ts'
import { useOpenEpisode } from '../open-episode/open-episode.ts'
import { draftFrame } from '../open-episode/thumbnail-draft.ts'
import { useTimeline } from '../open-episode/use-edited.ts'
import { PictureFromFile } from './picture-from-file.tsx'
import { useCandidates } from './use-candidates.ts'
import classes from './candidates.module.css'

const NONE: readonly Asset[] = []

/** Frames to choose from. */
export function Candidates({ thumbnail }: { readonly thumbnail: Thumbnail }) {
  const { t } = useTranslation()
  const timeline = useTimeline()
  const assets = useOpenEpisode((state) => state.document?.assets) ?? NONE
  const { data: moments = [], error, isPending } = useCandidates()
  const seen = (frame: ShownFrame | undefined) => {
    const url = frame && frameUrl(frame, assets)
    return url === undefined ? undefined : { url, crop: cropOf(timeline, frame?.pageId) }
  }
  const candidates = moments.flatMap((at) => {
    const picture = seen(shownFrame(timeline, at))
    return picture ? [{ at, ...picture }] : []
  })
  const { picture } = thumbnail
  const chosen = seen(chosenFrame(thumbnail, { timeline, assets }))
  const inUse = picture === undefined ? chosen : undefined
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
        {candidates.map(({ at, url, crop }) => (
          <button
            key={at}
            type="button"
            className={classes.candidate}
            aria-label={t('thumbnails.candidate', { time: formatClock(at) })}
            aria-pressed={url === inUse?.url && crop === inUse.crop}
            onClick={() => draftFrame(at)}
          >
            <img src={url} alt="" style={{ '--crop': crop }} />
            <span>{formatClock(at)}</span>
          </button>
        ))}
      </div>
      <div className={classes.acts}>
        {chosen !== undefined && (
          <Button
            fullWidth
            justify="flex-start"
            leftSection={<IconCapture size={18} />}
            onClick={() => draftFrame(useOpenEpisode.getState().playhead)}
          >
            {t('thumbnails.fromPlayhead')}
          </Button>
        )}
        <PictureFromFile picture={picture} />
      </div>
    </aside>
  )
}

/** Which part of its picture a page is, for CSS; undefined where that is all of it. */
function cropOf(timeline: Timeline, pageId: string | undefined): string | undefined {
  const crop = timeline.pages.find(({ id }) => id === pageId)?.crop
  if (!crop || equal(crop, WHOLE)) {
    return undefined
  }
  const sides = [crop.y, 1 - crop.x - crop.width, 1 - crop.y - crop.height, crop.x]
  return `inset(${sides.map((share) => `${(share * 100).toFixed(3)}%`).join(' ')})`
}
