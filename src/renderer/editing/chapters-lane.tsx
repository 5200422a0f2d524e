import { overlap } from '#shared/time/range.ts'
import { useOpenEpisode } from '../open-episode/open-episode.ts'
import { useLength, useTimeline } from '../open-episode/use-edited.ts'
import { player } from '../playback/player.ts'
import type { Scale } from './timeline-view.ts'
import classes from './lane.module.css'

export function ChaptersLane({ scale }: { readonly scale: Scale }) {
  const { chapters } = useTimeline()
  const length = useLength()
  const currentId = useOpenEpisode(
    (state) => chapters.findLast((chapter) => chapter.at <= state.playhead)?.id,
  )
  return (
    <div className={classes.lane} style={{ height: '1.75rem' }}>
      {chapters.map((chapter, index) => {
        const range = { start: chapter.at, end: chapters[index + 1]?.at ?? length }
        const left = scale.toPixels(range.start)
        return overlap(range, scale.visible) ? (
          <button
            key={chapter.id}
            type="button"
            tabIndex={-1}
            className={classes.chapter}
            data-current={chapter.id === currentId || undefined}
            style={{ left, width: Math.max(2, scale.toPixels(range.end) - left - 2) }}
            onPointerDown={(event) => event.stopPropagation()}
            onClick={() => player.seek(chapter.at)}
          >
            {index + 1}. {chapter.title}
          </button>
        ) : null
      })}
    </div>
  )
}
