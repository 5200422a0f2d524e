import type { TimeRange } from '../time/range.ts'
import { type Ticks, ticks } from '../time/ticks.ts'
import { cutRanges } from './cut-range.ts'
import type { Timeline } from './timeline.ts'

/**
 * Shortens each silence (in edited time) to `leave`: half of it stays before the cut and half after, so that
 * words keep their breath. Silences no longer than `leave` stay whole.
 */
export function removeSilences(
  timeline: Timeline,
  silences: readonly TimeRange[],
  leave: Ticks,
): Timeline {
  return cutRanges(
    timeline,
    silences.flatMap((silence) => silenceCut(silence, leave) ?? []),
  )
}

/** What of a silence is taken out; undefined when it stays whole. */
export function silenceCut({ start, end }: TimeRange, leave: Ticks): TimeRange | undefined {
  const before = Math.floor(leave / 2)
  const cut = { start: ticks(start + before), end: ticks(end - (leave - before)) }
  return cut.start < cut.end ? cut : undefined
}
