import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ZERO, ticks } from '../time/ticks.ts'
import { overlayRows } from './overlay-rows.ts'
import type { Overlay } from './timeline.ts'

const overlays = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 1, max: 20 })), {
    maxLength: 12,
  })
  .map((list) =>
    list
      .map(([at, length], index): Overlay => ({
        ...{ id: `${index}`, kind: 'title', text: 'T', subtitle: '', fadeIn: ZERO, fadeOut: ZERO },
        ...{ at: ticks(at), end: ticks(at + length) },
      }))
      .toSorted((a, b) => a.at - b.at),
  )

test('no two overlays cover each other, and no more rows are used than are seen at once', () => {
  fc.assert(
    fc.property(overlays, (list) => {
      const rows = overlayRows(list)
      const covering = list.flatMap((one) =>
        list.filter(
          (other) =>
            other !== one &&
            rows.get(other.id) === rows.get(one.id) &&
            other.at < one.end &&
            one.at < other.end,
        ),
      )
      const seenAt = (time: number) => list.filter(({ at, end }) => at <= time && time < end).length
      const most = Math.max(0, ...list.map(({ at }) => seenAt(at)))

      expect(covering).toEqual([])
      expect(Math.max(0, ...[...rows.values()].map((row) => row + 1))).toBe(most)
    }),
  )
})
