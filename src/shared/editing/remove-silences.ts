import { type Ticks, ticks } from '../time/ticks.ts'
import { cutRanges } from './cut-range.ts'
import { type SourceRange, editedRanges } from './source-ranges.ts'
import type { Timeline } from './timeline.ts'

/**
 * Shortens each silence (in its asset's own time) to `leave`: half of it stays before the cut and half
 * after, so that words keep their breath. Silences no longer than `leave` stay whole.
 */
export function removeSilences(
  timeline: Timeline,
  silences: readonly SourceRange[],
  leave: Ticks,
): Timeline {
  return cutRanges(timeline, editedRanges(timeline, silenceCuts(silences, leave)))
}

/** What of each silence is taken out. */
export function silenceCuts(silences: readonly SourceRange[], leave: Ticks): SourceRange[] {
  const before = Math.floor(leave / 2)
  return silences
    .map((silence) => ({
      ...silence,
      start: ticks(silence.start + before),
      end: ticks(silence.end - (leave - before)),
    }))
    .filter((cut) => cut.start < cut.end)
}
