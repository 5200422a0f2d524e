import { expect, test } from 'vitest'
import { duckingFactors } from './ducking.ts'

/** Two seconds of silence, one of speech, three of silence. */
const LEVELS = Array.from({ length: 600 }, (_, index) =>
  index >= 200 && index < 300 ? 0.2 : 0.001,
)

test('music is down before the first word and comes back slowly after the last', () => {
  const factors = duckingFactors(LEVELS, 12)
  const lowest = 10 ** (-12 / 20)

  expect(factors).toHaveLength(600)
  expect(factors[150]).toBe(1)
  expect(factors[205]).toBeCloseTo(lowest, 2)
  expect(factors[320]).toBeCloseTo(lowest, 2)
  expect(factors[599]).toBe(1)
  const steps = Array.from(factors.slice(1), (factor, index) =>
    Math.abs(factor - (factors[index] ?? 0)),
  )
  expect(Math.max(...steps)).toBeLessThan(0.08)
})

test('a short breath does not bring it up, and no depth leaves it alone', () => {
  const breath = Array.from({ length: 300 }, (_, index) => (index % 60 < 30 ? 0.2 : 0))
  expect(Math.max(...duckingFactors(breath, 12).slice(60))).toBeCloseTo(10 ** (-12 / 20), 3)
  expect(new Set(duckingFactors(LEVELS, 0))).toEqual(new Set([1]))
})
