import fc from 'fast-check'
import { expect, test } from 'vitest'
import { RangeIndex } from './range-index.ts'
import { type TimeRange, overlap, rangesWithin, subtractRanges } from './range.ts'
import { ticks } from './ticks.ts'

const range = fc
  .tuple(fc.nat(60), fc.nat(20))
  .map(([start, length]): TimeRange => ({ start: ticks(start), end: ticks(start + length) }))

/** One after the other, each with a gap before it that may be nothing. */
const row = fc.array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 6 }))).map((steps) => {
  let end = 0
  return steps.map(([gap, length]): TimeRange => {
    const start = end + gap
    end = start + length
    return { start: ticks(start), end: ticks(end) }
  })
})

test('the ranges within a stretch are exactly those that share something with it', () => {
  fc.assert(
    fc.property(row, range, (ranges, stretch) => {
      fc.pre(stretch.start < stretch.end)
      expect(rangesWithin(ranges, stretch)).toEqual(
        ranges.filter((one) => overlap(one, stretch) !== undefined),
      )
    }),
  )
})

test('an index finds the same of any ranges, by their starts', () => {
  fc.assert(
    fc.property(fc.array(range), range, (ranges, stretch) => {
      expect(new RangeIndex(ranges).within(stretch)).toEqual(
        ranges
          .filter((one) => overlap(one, stretch) !== undefined)
          .toSorted((a, b) => a.start - b.start),
      )
    }),
  )
})

test('what is left of ranges holds every moment that was in them and is not taken out', () => {
  const moments = Array.from({ length: 90 }, (_, moment) => moment)
  const isIn = (ranges: readonly TimeRange[], moment: number) =>
    ranges.some(({ start, end }) => start <= moment && moment < end)
  fc.assert(
    fc.property(fc.array(range), fc.array(range), (ranges, removed) => {
      const left = subtractRanges(ranges, removed)
      expect(moments.filter((moment) => isIn(left, moment))).toEqual(
        moments.filter((moment) => isIn(ranges, moment) && !isIn(removed, moment)),
      )
    }),
  )
})
