import { isBlank, placedClips } from '#shared/editing/timeline.ts'
import { type TimeRange, overlap, rangesWithin } from '#shared/time/range.ts'
import { useTimeline } from '../open-episode/use-edited.ts'
import { boxesOf, placeOf, rangeOf } from './boxes.ts'
import type { Scale } from './timeline-view.ts'
import classes from './lane.module.css'

export interface BlanksProps {
  readonly scale: Scale
  /** Where no stills are shown. */
  readonly range: TimeRange
}

/** Where no video and no still is seen, because a place is kept free. */
export function Blanks({ scale, range }: BlanksProps) {
  const seen = overlap(scale.visible, range)
  const timeline = useTimeline()
  const blanks = (seen ? rangesWithin(placedClips(timeline), seen) : [])
    .filter(({ clip }) => isBlank(clip))
    .map((placed) => ({ ...placed, ...overlap(placed, range) }))
  return boxesOf(blanks, scale).map((box) => (
    <div
      key={box[0].clip.id}
      className={classes.clip}
      data-blank
      style={placeOf(rangeOf(box), scale)}
    />
  ))
}
