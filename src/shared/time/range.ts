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

/** Index of the first of some ranges that ends after a moment; both their starts and their ends must ascend. */
export function firstAfter(ranges: readonly Readonly<TimeRange>[], time: Ticks): number {
  return firstIndex(ranges, (range) => range.end > time)
}

/** Those of some ranges that share something with `range`; both their starts and their ends must ascend. */
export function rangesWithin<Range extends Readonly<TimeRange>>(
  ranges: readonly Range[],
  range: TimeRange,
): Range[] {
  const first = firstAfter(ranges, range.start)
  const last = firstIndex(ranges, ({ start }) => start >= range.end)
  return ranges.slice(first, Math.max(first, last))
}

/** Index of the first that passes, where all after the first one pass as well. */
export function firstIndex<Item>(items: readonly Item[], passes: (item: Item) => boolean): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    const item = items[middle]
    if (item !== undefined && passes(item)) {
      high = middle
    } else {
      low = middle + 1
    }
  }
  return low
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
  const holes = joinRanges(removed)
  return ranges.flatMap((range) => withoutHoles(range, rangesWithin(holes, range)))
}

/** `holes` lie apart, in order, and each shares something with the range. */
function withoutHoles(range: TimeRange, holes: readonly TimeRange[]): TimeRange[] {
  const starts = [range.start, ...holes.map(({ end }) => end)]
  const ends = [...holes.map(({ start }) => start), range.end]
  return starts.flatMap((start, index) => {
    const end = ends[index] ?? range.end
    return start < end ? [{ start, end }] : []
  })
}
