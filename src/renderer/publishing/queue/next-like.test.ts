import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextLike } from './next-like.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const at = (day: string, time: string) => new Date(`${day}T${time}`).getTime()

test('a moment that is ahead stays', () => {
  const publishAt = new Date(at('2026-11-03', '16:00')).toISOString()
  expect(nextLike(publishAt, at('2026-11-03', '15:59'))).toBe(publishAt)
})

test.each([
  ['today, where that is still ahead', '2026-11-20', '08:00', '2026-11-20'],
  ['tomorrow, where it is over', '2026-11-20', '16:00', '2026-11-21'],
  ['on the first of the month after the last', '2026-11-30', '17:00', '2026-12-01'],
])('one that is over comes again at its time %s', (_, today, now, day) => {
  const publishAt = new Date(at('2026-11-03', '16:00')).toISOString()
  expect(Date.parse(nextLike(publishAt, at(today, now)))).toBe(at(day, '16:00'))
})

test('what is offered lies ahead, never more than a day and an hour beyond the later of moment and now', () => {
  const times = fc.integer({ min: at('2026-01-01', '00:00'), max: at('2027-12-31', '00:00') })
  fc.assert(
    fc.property(times, times, (publishAtMs, nowMs) => {
      const next = Date.parse(nextLike(new Date(publishAtMs).toISOString(), nowMs))
      expect(next).toBeGreaterThan(nowMs)
      // Clocks that are put back make a day longer.
      expect(next - Math.max(publishAtMs, nowMs)).toBeLessThanOrEqual(DAY_MS + DAY_MS / 24)
    }),
  )
})
