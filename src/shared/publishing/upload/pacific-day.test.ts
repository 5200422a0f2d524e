import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextPacificMidnight, pacificDay } from './pacific-day.ts'

const at = (text: string) => Date.parse(text)

test.each([
  ['2026-11-26T05:00:00Z', '2026-11-25', '2026-11-26T08:00:00Z'],
  ['2026-11-26T08:00:00Z', '2026-11-26', '2026-11-27T08:00:00Z'],
  ['2026-07-01T12:00:00Z', '2026-07-01', '2026-07-02T07:00:00Z'],
  // Clocks go forward on 8 March 2026 and back on 1 November 2026.
  ['2026-03-08T08:30:00Z', '2026-03-08', '2026-03-09T07:00:00Z'],
  ['2026-11-01T07:30:00Z', '2026-11-01', '2026-11-02T08:00:00Z'],
])('%s is the %s in California, which ends at %s', (now, day, midnight) => {
  expect(pacificDay(at(now))).toBe(day)
  expect(nextPacificMidnight(at(now))).toBe(at(midnight))
})

test('the next midnight is the first moment of another day', () => {
  fc.assert(
    fc.property(fc.integer({ min: at('2020-01-01'), max: at('2040-01-01') }), (now) => {
      const midnight = nextPacificMidnight(now)
      expect(midnight).toBeGreaterThan(now)
      expect(pacificDay(midnight - 1)).toBe(pacificDay(now))
      expect(pacificDay(midnight)).not.toBe(pacificDay(now))
    }),
  )
})
