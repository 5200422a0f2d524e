import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answeredWithinDay, medianWaitMs, waiting } from './waiting.ts'

const HOUR = 3_600_000
const comment = (publishedAtMs: number, answeredAtMs?: number, elsewhereAtMs?: number) => ({
  publishedAtMs,
  answeredAtMs,
  elsewhereAtMs,
})

test('who waits longest stands first; who was answered, here or elsewhere, waits no more', () => {
  const [late, early] = [comment(30), comment(10)]
  expect(waiting([late, comment(5, 20), comment(1, undefined, 2), early])).toEqual([early, late])
})

test('half of the people waited no longer than the median, half no less', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1000), { minLength: 1, maxLength: 20 }), (waits) => {
      const median = medianWaitMs(waits.map((wait) => comment(100, 100 + wait))) ?? Number.NaN
      const half = waits.length / 2
      expect(waits.filter((wait) => wait <= median).length).toBeGreaterThanOrEqual(half)
      expect(waits.filter((wait) => wait >= median).length).toBeGreaterThanOrEqual(half)
    }),
    { numRuns: 30 },
  )
  expect(medianWaitMs([comment(1)])).toBeUndefined()
  expect(medianWaitMs([comment(0, 2 * HOUR), comment(0, 9 * HOUR, 4 * HOUR)])).toBe(3 * HOUR)
})

test('answers within a day are counted on the day they were given', () => {
  const dayAt = (atMs: number) => new Date(atMs).toISOString().slice(0, 10)
  const at = Date.parse('2026-11-20T10:00:00Z')
  expect(
    answeredWithinDay(
      [
        comment(at, at + HOUR),
        comment(at, at + 2 * HOUR),
        comment(at, at + 24 * HOUR),
        comment(at, at + 25 * HOUR),
        comment(at),
      ],
      dayAt,
    ),
  ).toEqual([
    { day: '2026-11-20', value: 2 },
    { day: '2026-11-21', value: 3 },
  ])
})
