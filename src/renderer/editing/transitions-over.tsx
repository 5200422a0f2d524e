import { type PlacedEnds, placedEnds } from '#shared/editing/placed-ends.ts'
import { type TimeRange, overlap, rangesWithin } from '#shared/time/range.ts'
import { add, subtract } from '#shared/time/ticks.ts'
import { useTimeline } from '../open-episode/use-edited.ts'
import type { Scale } from './timeline-view.ts'
import classes from './transitions-over.module.css'

export interface TransitionsOverProps {
  readonly scale: Scale
  /** Where no stills cover the clips; everywhere when left out. */
  readonly range?: TimeRange
}

/** Over the clips of a lane: how long they fade, and go over into each other. */
export function TransitionsOver({ scale, range: bare }: TransitionsOverProps) {
  const shapes = rangesWithin(placedEnds(useTimeline()), scale.visible).flatMap(shapesOf)
  return shapes.map(({ kind, ...whole }) => {
    const range = bare ? overlap(whole, bare) : whole
    const left = scale.toPixels(range?.start ?? whole.start)
    return range && overlap(range, scale.visible) ? (
      <div
        key={`${kind}${whole.start}`}
        aria-hidden
        className={classes.shape}
        data-kind={kind}
        style={{ left, width: Math.max(2, scale.toPixels(range.end) - left - 2) }}
      />
    ) : null
  })
}

interface Shape extends TimeRange {
  readonly kind: 'fadeIn' | 'fadeOut' | 'crossfade'
}

function shapesOf({ start, end, fadeIn, fadeOut, halfCrossfade: half }: PlacedEnds): Shape[] {
  const shapes: Shape[] = [
    { kind: 'crossfade', start: subtract(start, half), end: add(start, half) },
    { kind: 'fadeIn', start, end: add(start, fadeIn) },
    { kind: 'fadeOut', start: subtract(end, fadeOut), end },
  ]
  return shapes.filter((shape) => shape.start < shape.end)
}
