import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type FrameOnPicture, moveFrame } from './move-frame.ts'

const share = fc.double({ min: -2, max: 2, noNaN: true })
const change = fc.oneof(
  fc.record({ x: share, y: share }),
  fc.record({ width: share, height: share }),
)

test('wherever it is dragged, a frame stays on the picture and no smaller than it may be', () => {
  fc.assert(
    fc.property(fc.array(change), (changes) => {
      const start: FrameOnPicture = { x: 0.2, y: 0.2, width: 0.4, height: 0.4 }
      const { x, y, width, height } = changes.reduce<FrameOnPicture>(
        (frame, by) => moveFrame(frame, by, 0.1),
        start,
      )

      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0)
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(0.1)
      expect(Math.max(x + width, y + height)).toBeLessThanOrEqual(1 + Number.EPSILON)
    }),
  )
})

test('moving keeps the size, stretching keeps the corner', () => {
  const frame = { x: 0.25, y: 0.25, width: 0.5, height: 0.25 }

  expect(moveFrame(frame, { x: 0.125, y: -0.125 }, 0.1)).toEqual({ ...frame, x: 0.375, y: 0.125 })
  expect(moveFrame(frame, { width: -0.125, height: 0.25 }, 0.1)).toEqual({
    ...frame,
    width: 0.375,
    height: 0.5,
  })
})
