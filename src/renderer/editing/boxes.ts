import type { TimeRange } from '#shared/time/range.ts'
import type { Scale } from './timeline-view.ts'

/** What is narrower than this is drawn together with what follows: nobody could tell them apart. */
export const NARROW_PIXELS = 4

/** One range, or several that are too narrow and too near to be drawn each by itself. */
export type Box<Range> = readonly [Range, ...Range[]]

/** What of a row of ranges (in order) is drawn as one at a scale: those narrower than `narrowPixels`. */
export function boxesOf<Range extends TimeRange>(
  ranges: readonly Range[],
  scale: Scale,
  narrowPixels = NARROW_PIXELS,
): Box<Range>[] {
  const boxes: [Range, ...Range[]][] = []
  let end = Number.NEGATIVE_INFINITY
  let narrow: Range[] | undefined
  for (const range of ranges) {
    const start = scale.toPixels(range.start)
    const isNear = start - end < NARROW_PIXELS
    end = scale.toPixels(range.end)
    const isNarrow = end - start < narrowPixels
    if (isNarrow && isNear && narrow) {
      narrow.push(range)
      continue
    }
    const box: [Range] = [range]
    boxes.push(box)
    narrow = isNarrow ? box : undefined
  }
  return boxes
}

/** From the first of them to the last. */
export function rangeOf(box: Box<TimeRange>): TimeRange {
  return { start: box[0].start, end: (box.at(-1) ?? box[0]).end }
}

/** Where a range lies in its lane; a gap is left before the next. */
export function placeOf(range: TimeRange, scale: Scale, gap = 2) {
  const left = scale.toPixels(range.start)
  return { left, width: Math.max(2, scale.toPixels(range.end) - left - gap) }
}
