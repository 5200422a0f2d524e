import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ticks } from '../time/ticks.ts'
import { type FrameOfEpisode, chooseFrames } from './choose-frames.ts'
import { difference, judgeFrame } from './judge-frame.ts'

const [width, height] = [32, 18]

function frame(levelAt: (x: number, y: number) => number) {
  const pixels = Uint8Array.from({ length: width * height }, (_, index) =>
    levelAt(index % width, Math.floor(index / width)),
  )
  return judgeFrame({ pixels, width, height })
}

test('edges are sharper than a slope; black, white and flat frames are badly lit', () => {
  const checks = frame((x, y) => (((x >> 1) + (y >> 1)) % 2 === 0 ? 60 : 200))
  const slope = frame((x) => 60 + x * 4)
  expect(checks.sharpness).toBeGreaterThan(10 * slope.sharpness)
  for (const poor of [frame(() => 3), frame(() => 252), frame(() => 128)]) {
    expect(poor.light).toBeLessThan(0.05)
  }
  expect(slope.light).toBeGreaterThan(0.5)
})

test('the chosen ones never look the same, are in order, and the best is among them', () => {
  const judged = fc.record({
    at: fc.integer({ min: 0, max: 1e6 }).map(ticks),
    sharpness: fc.integer({ min: 1, max: 60 }),
    light: fc.double({ min: 0.01, max: 1, noNaN: true }),
    print: fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 4, maxLength: 4 }),
  })
  fc.assert(
    fc.property(fc.array(judged, { minLength: 1, maxLength: 40 }), (frames: FrameOfEpisode[]) => {
      const chosen = chooseFrames(frames, 8)
      expect(chosen.length).toBeLessThanOrEqual(8)
      expect(chosen.map(({ at }) => at)).toEqual(
        chosen.map(({ at }) => at).toSorted((a, b) => a - b),
      )
      chosen.forEach((one, index) => {
        for (const other of chosen.slice(index + 1)) {
          expect(difference(one, other)).toBeGreaterThanOrEqual(4)
        }
      })
      const worth = (one: FrameOfEpisode) => Math.sqrt(one.sharpness) * one.light
      const best = Math.max(...frames.map(worth))
      expect(Math.max(...chosen.map(worth))).toBeCloseTo(best)
    }),
  )
})
