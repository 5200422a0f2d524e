import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DUCKING_MARGIN, duckingFactors } from './ducking.ts'

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

test('the factors of a part are those of the whole, when it is heard from early enough', () => {
  const spoken = fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 1, max: 150 })), {
    minLength: 1,
  })
  fc.assert(
    fc.property(spoken, fc.nat(2000), fc.integer({ min: 1, max: 40 }), (parts, from, depth) => {
      const levels = parts.flatMap(([speaks, length]) =>
        Array.from({ length }, () => (speaks ? 0.5 : 0)),
      )
      const begin = Math.max(0, from - DUCKING_MARGIN)
      const end = from + 100

      const part = duckingFactors(levels.slice(begin, end + DUCKING_MARGIN), depth)

      expect(closely(part.slice(from - begin, end - begin))).toEqual(
        closely(duckingFactors(levels, depth).slice(from, end)),
      )
    }),
  )
})

function closely(factors: Float32Array): string[] {
  return [...factors].map((factor) => factor.toFixed(4))
}
