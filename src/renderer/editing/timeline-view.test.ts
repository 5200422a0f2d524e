import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromSeconds, ticks } from '#shared/time/ticks.ts'
import { type TimelineView, scaleFor, viewOf, zoomedView } from './timeline-view.ts'

const view: TimelineView = {
  pixelsPerSecond: undefined,
  scrollLeft: 0,
  width: 1000,
}
const length = fromSeconds(600)

test('at first the whole episode is seen', () => {
  const scale = scaleFor(view, length)

  expect(scale.contentWidth).toBe(1000)
  expect(scale.toPixels(length)).toBeCloseTo(998)
})

test('zooming keeps a moment that is seen in its place on the screen', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 200, max: 400 }),
      fc.double({ min: 1.1, max: 8, noNaN: true }),
      (second, factor) => {
        const anchor = fromSeconds(second)
        const close = zoomedView(view, length, { factor: 2, anchor })
        const place = (seen: TimelineView) =>
          scaleFor(seen, length).toPixels(anchor) - seen.scrollLeft

        const closer = zoomedView(close, length, { factor, anchor })

        expect(place(closer)).toBeCloseTo(place(close), 3)
      },
    ),
  )
})

test('zooming out ends with the whole episode', () => {
  const close = zoomedView(view, length, { factor: 10, anchor: ticks(0) })

  const out = zoomedView(close, length, { factor: 0.01, anchor: ticks(0) })

  expect(out).toEqual(view)
})

test('a range that is zoomed to is seen whole and fills the view, as close as one may come', () => {
  fc.assert(
    fc.property(fc.nat(599), fc.integer({ min: 1, max: 600 }), (from, seconds) => {
      const range = { start: fromSeconds(from), end: fromSeconds(Math.min(600, from + seconds)) }

      const close = viewOf(view, length, range)

      const { visible, pixelsPerSecond, toPixels } = scaleFor(close, length)
      expect(visible.start).toBeLessThanOrEqual(range.start)
      expect(visible.end).toBeGreaterThanOrEqual(range.end)
      const filled = (toPixels(range.end) - toPixels(range.start)) / view.width
      expect(filled > 0.8 || pixelsPerSecond === 400 || close.pixelsPerSecond === undefined).toBe(
        true,
      )
    }),
  )
})
