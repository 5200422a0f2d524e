import { expect, test } from 'vitest'
import { dayOf } from './day-of.ts'

const at = (day: number, hour: number) => new Date(2026, 10, day, hour).getTime()

test('the day is told by the calendar, not by twenty-four hours', () => {
  expect(dayOf(at(27, 23), at(28, 1))).toBe('yesterday')
  expect(dayOf(at(28, 0), at(28, 23))).toBe('today')
  expect(dayOf(at(26, 23), at(28, 1))).toBe('before')
})
