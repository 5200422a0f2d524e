import { isBlank, placedClips } from '#shared/editing/timeline.ts'
import { rangesWithin } from '#shared/time/range.ts'
import { type Ticks, earlier } from '#shared/time/ticks.ts'
import { useTimeline } from '../open-episode/use-edited.ts'
import { boxesOf, placeOf, rangeOf } from './boxes.ts'
import type { Scale } from './timeline-view.ts'
import classes from './lane.module.css'

export interface BlanksProps {
  readonly scale: Scale
  /** From here on stills are shown. */
  readonly until: Ticks
}

/** Where no video and no still is seen, because a place is kept free. */
export function Blanks({ scale, until }: BlanksProps) {
  const seen = { ...scale.visible, end: earlier(scale.visible.end, until) }
  const blanks = rangesWithin(placedClips(useTimeline()), seen)
    .filter(({ clip }) => isBlank(clip))
    .map((placed) => ({ ...placed, end: earlier(placed.end, until) }))
  return boxesOf(blanks, scale).map((box) => (
    <div
      key={box[0].clip.id}
      className={classes.clip}
      data-blank
      style={placeOf(rangeOf(box), scale)}
    />
  ))
}
