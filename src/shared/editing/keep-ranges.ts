import { subtractRanges } from '../time/range.ts'
import { ZERO } from '../time/ticks.ts'
import { cutRanges } from './cut-range.ts'
import { type SourceRange, editedRanges } from './source-ranges.ts'
import { type Timeline, timelineLength } from './timeline.ts'

/** Cuts everything but the given stretches of the assets (each in its asset's own time). */
export function keepRanges(timeline: Timeline, kept: readonly SourceRange[]): Timeline {
  const whole = { start: ZERO, end: timelineLength(timeline) }
  return cutRanges(timeline, subtractRanges([whole], editedRanges(timeline, kept)))
}
