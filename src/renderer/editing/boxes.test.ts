import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromMilliseconds, fromSeconds } from '#shared/time/ticks.ts'
import { NARROW_PIXELS, boxesOf, placeOf, rangeOf } from './boxes.ts'
import { scaleFor } from './timeline-view.ts'

const WIDTH = 1000
const HOUR = fromSeconds(3600)

/** Ten pixels a second, or what is asked for. */
function aScale(pixelsPerSecond = 10) {
  const view = { pixelsPerSecond, scrollLeft: 0, width: WIDTH }
  return scaleFor(view, HOUR)
}

/** Ranges one after the other, with these gaps and lengths in milliseconds. */
function aRow(steps: readonly (readonly [gap: number, length: number])[]) {
  let end = 0
  return steps.map(([gap, length]) => {
    const start = end + gap
    end = start + length
    return { start: fromMilliseconds(start), end: fromMilliseconds(end) }
  })
}

const anyRow = fc
  .array(fc.tuple(fc.nat(2000), fc.integer({ min: 1, max: 2000 })), { maxLength: 60 })
  .map(aRow)

test('every range is in exactly one box, in order', () => {
  fc.assert(
    fc.property(anyRow, fc.double({ min: 0.1, max: 400, noNaN: true }), (row, zoom) => {
      expect(boxesOf(row, aScale(zoom)).flat()).toEqual(row)
    }),
  )
})

test('what is wide enough has a box of its own', () => {
  fc.assert(
    fc.property(anyRow, fc.double({ min: 0.1, max: 400, noNaN: true }), (row, zoom) => {
      const scale = aScale(zoom)
      for (const box of boxesOf(row, scale).filter(({ length }) => length > 1)) {
        for (const { start, end } of box) {
          expect(scale.toPixels(end) - scale.toPixels(start)).toBeLessThan(NARROW_PIXELS)
        }
      }
    }),
  )
})

test('however many there are, there are never more boxes than find room', () => {
  const row = aRow(Array.from({ length: 3600 }, () => [0, 1000] as const))

  expect(boxesOf(row, aScale(0.1))).toHaveLength(1)
  expect(boxesOf(row, aScale(NARROW_PIXELS))).toHaveLength(3600)
})

test('narrow ranges that lie apart are drawn apart', () => {
  const row = aRow([
    [0, 100],
    [0, 100],
    [1000, 100],
    [0, 5000],
    [0, 100],
  ])

  const boxes = boxesOf(row, aScale())

  expect(boxes.map(({ length }) => length)).toEqual([2, 1, 1, 1])
  expect(boxes.map((box) => placeOf(rangeOf(box), aScale()).left)).toEqual([0, 12, 13, 63])
})
