import { type Ticks, ZERO } from '../time/ticks.ts'
import { cutRange } from './cut-range.ts'
import { type Timeline, timelineLength } from './timeline.ts'

/** Makes the episode begin at a moment of edited time. */
export function trimStart(timeline: Timeline, at: Ticks): Timeline {
  return cutRange(timeline, { start: ZERO, end: at })
}

/** Makes the episode end at a moment of edited time. */
export function trimEnd(timeline: Timeline, at: Ticks): Timeline {
  return cutRange(timeline, { start: at, end: timelineLength(timeline) })
}
