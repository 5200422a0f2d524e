import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, dayNumber } from '../day.ts'
import { ageDays, checkpoints, judgedDays } from './questions.ts'
import { type Snapshot, isDue } from './snapshot.ts'
import { dayTicks, roundTicks } from './ticks.ts'
import { everyDay, unbroken } from './unbroken.ts'

const DAY_MS = 86_400_000
const FIRST = '2026-01-01'
const later = (days: number) => addDays(FIRST, days)

test('a curve is asked for at few days that stay where they are, and at the last that is known', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3000 }), (length) => {
      const days = checkpoints(FIRST, later(length))
      expect(days.length).toBeLessThanOrEqual(41)
      expect(days.at(-1)).toBe(later(length))
      expect(days.toSorted()).toEqual(days)
      const next = checkpoints(FIRST, later(length + 1))
      const isSpreadWider = next.length < days.length
      expect(isSpreadWider || days.slice(0, -1).every((day) => next.includes(day))).toBe(true)
    }),
    { numRuns: 30 },
  )
  expect(checkpoints('2026-01-02', FIRST)).toEqual([])
})

test('a campaign is judged on the days its goals are due, and at the ends of the last twelve months', () => {
  expect(
    judgedDays('2026-01-31', '2026-03-31', ['2026-03-15', '2026-03-15', '2026-04-01']),
  ).toEqual(['2026-01-31', '2026-02-28', '2026-03-15', '2026-03-31'])
  expect(judgedDays('2026-02-01', '2026-02-27', ['2026-01-31'])).toEqual([])
  expect(judgedDays('2020-01-01', '2026-03-30', []).at(0)).toBe('2025-03-31')
})

test('episodes are compared only at ages that have passed and are known', () => {
  expect(ageDays(FIRST, later(6))).toEqual([{ age: 1, day: later(1) }])
  expect(ageDays(FIRST, later(28)).map(({ age }) => age)).toEqual([1, 7, 28])
})

test.each([
  ['never asked', undefined, 10, true],
  ['asked just now, still corrected', 0.1, 0.2, false],
  ['asked this morning, still corrected', 0.1, 0.5, true],
  ['asked when it was settled', 5, 20, false],
  ['settled, and soon too old to keep', 5, 26, true],
])('a figure is asked for: %s', (_, fetchedAfterDays, nowAfterDays, due) => {
  const dayEndedMs = dayNumber(FIRST) * DAY_MS
  const known: Snapshot | undefined =
    fetchedAfterDays === undefined
      ? undefined
      : {
          ...{ subject: 'v', measure: 'viewsUntil', day: FIRST, value: 1 },
          fetchedAtMs: dayEndedMs + fetchedAfterDays * DAY_MS,
        }
  expect(isDue(known, { nowMs: dayEndedMs + nowAfterDays * DAY_MS, dayEndedMs })).toBe(due)
})

test('a line breaks where a day is missing, and a table says which', () => {
  const figures = [1, 2, 4].map((count) => ({ day: later(count), views: count }))
  expect(unbroken(figures).map((run) => run.length)).toEqual([2, 1])
  expect(everyDay(figures).map(({ figure }) => figure?.views)).toEqual([1, 2, undefined, 4])
  expect(everyDay([])).toEqual([])
})

test('the lines of a chart are round, few, and reach the highest figure', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000 }), (highest) => {
      const ticks = roundTicks(highest)
      expect(ticks[0]).toBe(0)
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(highest)
      expect(ticks.length).toBeLessThanOrEqual(5)
    }),
    { numRuns: 30 },
  )
  expect(roundTicks(37)).toEqual([0, 10, 20, 30, 40])
  expect(dayTicks(FIRST, later(100))).toHaveLength(5)
  expect(dayTicks(FIRST, FIRST)).toEqual([FIRST])
})
