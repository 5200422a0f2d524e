import { rangesWithin } from '#shared/time/range.ts'
import { useOpenEpisode } from '../open-episode/open-episode.ts'
import { useLength, useTimeline } from '../open-episode/use-edited.ts'
import { player } from '../playback/player.ts'
import { boxesOf, placeOf, rangeOf } from './boxes.ts'
import type { Scale } from './timeline-view.ts'
import classes from './lane.module.css'

export function ChaptersLane({ scale }: { readonly scale: Scale }) {
  const { chapters } = useTimeline()
  const length = useLength()
  const currentId = useOpenEpisode(
    (state) => chapters.findLast((chapter) => chapter.at <= state.playhead)?.id,
  )
  const ranges = chapters.map((chapter, index) => ({
    ...{ chapter, number: index + 1 },
    start: chapter.at,
    end: chapters[index + 1]?.at ?? length,
  }))
  return (
    <div className={classes.lane} style={{ height: '1.75rem' }}>
      {boxesOf(rangesWithin(ranges, scale.visible), scale).map((box) => {
        const [{ chapter, number }] = box
        return (
          <button
            key={chapter.id}
            type="button"
            tabIndex={-1}
            className={classes.chapter}
            data-current={box.some((one) => one.chapter.id === currentId) || undefined}
            style={placeOf(rangeOf(box), scale)}
            onPointerDown={(event) => event.stopPropagation()}
            onClick={() => player.seek(chapter.at)}
          >
            {number}. {chapter.title}
          </button>
        )
      })}
    </div>
  )
}
