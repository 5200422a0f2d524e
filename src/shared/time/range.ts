import { z } from 'zod'
import { Ticks, earlier, later, subtract } from './ticks.ts'

/** From `start` up to, not including, `end`. */
export const TimeRange = z.object({ start: Ticks, end: Ticks })
export type TimeRange = z.infer<typeof TimeRange>

export function rangeLength(range: TimeRange): Ticks {
  return subtract(range.end, range.start)
}

/** What two ranges share, or undefined when they only touch or lie apart. */
export function overlap(a: TimeRange, b: TimeRange): TimeRange | undefined {
  const start = later(a.start, b.start)
  const end = earlier(a.end, b.end)
  return start < end ? { start, end } : undefined
}

/** Sorted, with overlapping and touching ranges joined and empty ones dropped. */
export function joinRanges(ranges: readonly TimeRange[]): TimeRange[] {
  const sorted = ranges.filter((range) => range.start < range.end)
  sorted.sort((a, b) => a.start - b.start)
  const joined: TimeRange[] = []
  for (const range of sorted) {
    const last = joined.at(-1)
    if (last && range.start <= last.end) {
      last.end = later(last.end, range.end)
    } else {
      joined.push({ ...range })
    }
  }
  return joined
}

/** What is left of `ranges` (sorted or not) when every one of `removed` is taken out. */
export function subtractRanges(
  ranges: readonly TimeRange[],
  removed: readonly TimeRange[],
): TimeRange[] {
  return joinRanges(removed).reduce<TimeRange[]>(
    (kept, hole) => kept.flatMap((range) => withoutHole(range, hole)),
    [...ranges],
  )
}

function withoutHole(range: TimeRange, hole: TimeRange): TimeRange[] {
  const before = { start: range.start, end: earlier(range.end, hole.start) }
  const after = { start: later(range.start, hole.end), end: range.end }
  return [before, after].filter((part) => part.start < part.end)
}
