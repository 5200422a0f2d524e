import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromSeconds } from '../time/ticks.ts'
import { BORROWED_SECONDS, fitIntoBytes, longestFitting } from './fit-into-bytes.ts'

const MOST = 16_000_000
const episode = (seconds: number, frames = 30) => ({
  length: fromSeconds(seconds),
  frameRate: { numerator: frames, denominator: 1 },
  largest: undefined,
})

test('whatever the length: picture, sound and container together stay below the limit', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 4000 }),
      fc.constantFrom(24, 25, 30, 60),
      (seconds, frames) => {
        const coding = fitIntoBytes(MOST, episode(seconds, frames))
        const picture = (coding?.mostKbps ?? 0) * (seconds + BORROWED_SECONDS)
        const sound = (coding?.audioKbps ?? 0) * 1.05 * seconds
        const container = coding ? ((frames * 20 + 470) * 8 * seconds) / 1000 : 0

        expect(((picture + sound + container) * 1000) / 8).toBeLessThan(MOST)
      },
    ),
  )
})

test('the longer the episode the less is left, until it is refused', () => {
  const qualities = [60, 200, 400, 700, 900].map(
    (seconds) => fitIntoBytes(MOST, episode(seconds))?.quality,
  )
  expect(qualities).toEqual(['clear', 'clear', 'fair', 'rough', undefined])
})

test('the longest that fits fits, and a second more does not', () => {
  const longest = longestFitting(MOST, episode(0))

  expect(fitIntoBytes(MOST, episode(longest))?.quality).toBe('rough')
  expect(fitIntoBytes(MOST, episode(longest + 2))).toBeUndefined()
})
