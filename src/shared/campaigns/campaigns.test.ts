import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calendarWeeks, isSameMonth, turnCalendar } from './calendar.ts'
import { type Figure, campaignProblems, emptyCampaign } from './campaign.ts'
import { addDays, dayNumber, localDay } from './day.ts'
import { goalProgress, paceOn } from './goal-progress.ts'

const GOAL = { id: 'g', measure: 'views', target: 100, dueOn: '2026-01-11' }
const PLAN = { startsOn: '2026-01-01' }
const day = fc.integer({ min: 0, max: 40_000 }).map((count) => addDays('1970-01-01', count))
const figure = (on: string, value: number): Figure => ({
  campaignId: 'c',
  goalId: 'g',
  day: on,
  value,
  source: 'desk',
})

test('a month is shown in whole weeks from Monday to Sunday, each of its days once', () => {
  fc.assert(
    fc.property(day, (any) => {
      const days = calendarWeeks(any, 'month').flat()
      expect(days.length % 7).toBe(0)
      expect((dayNumber(days[0] ?? '') + 3) % 7).toBe(0)
      expect(new Set(days).size).toBe(days.length)
      const [year = 0, month = 0] = any.split('-').map(Number)
      expect(days.filter((shown) => isSameMonth(shown, any))).toHaveLength(
        new Date(Date.UTC(year, month, 0)).getUTCDate(),
      )
    }),
  )
})

test('a week holds the day it is about', () => {
  fc.assert(fc.property(day, (any) => calendarWeeks(any, 'week').flat().includes(any)))
})

test('turning on and back again shows the same month', () => {
  fc.assert(
    fc.property(day, (any) => {
      const there = turnCalendar(any, 'month', 1)
      expect(isSameMonth(turnCalendar(there, 'month', -1), any)).toBe(true)
    }),
  )
})

test('a local date has its own day, however late it is', () => {
  expect(localDay(new Date(2026, 1, 28, 23, 59))).toBe('2026-02-28')
})

test.each([
  ['no figure', [], '2026-01-05', 'unknown'],
  ['on pace', [figure('2026-01-06', 50)], '2026-01-06', 'ahead'],
  ['slow', [figure('2026-01-06', 49)], '2026-01-06', 'behind'],
  ['an old figure keeps its verdict', [figure('2026-01-06', 50)], '2026-01-10', 'ahead'],
  ['reached', [figure('2026-01-04', 100), figure('2026-01-06', 90)], '2026-01-06', 'reached'],
  ['reached too late', [figure('2026-01-12', 100)], '2026-01-13', 'missed'],
  ['a figure of tomorrow', [figure('2026-01-06', 100)], '2026-01-05', 'unknown'],
])('a goal: %s', (_, figures, today, state) => {
  expect(goalProgress(PLAN, GOAL, { figures, today }).state).toBe(state)
})

test.each([
  ['YouTube does not know the last day yet', [figure('2026-01-10', 98)], 'unknown'],
  ['the last day is not known any more', [figure('2026-01-12', 105)], 'unknown'],
  ['the last day fell short', [figure('2026-01-11', 99), figure('2026-01-12', 105)], 'missed'],
  ['even later it fell short', [figure('2026-01-12', 99)], 'missed'],
  ['reached on the last day', [figure('2026-01-11', 100)], 'reached'],
])('a goal that YouTube counts, when it is over: %s', (_, figures, state) => {
  const goal = { ...GOAL, counts: 'views' as const }
  expect(goalProgress(PLAN, goal, { figures, today: '2026-01-14' }).state).toBe(state)
})

test('without a first day there is a figure, but no verdict', () => {
  const figures = [figure('2026-01-06', 50)]
  expect(goalProgress({ startsOn: undefined }, GOAL, { figures, today: '2026-01-06' })).toEqual({
    reached: 50,
    expected: undefined,
    reachedOn: undefined,
    state: 'unknown',
  })
})

test('the pace begins at nothing, ends at the target and stays there', () => {
  const paces = ['2025-12-01', '2026-01-01', '2026-01-11', '2026-02-01']
  expect(paces.map((on) => paceOn(PLAN, GOAL, on))).toEqual([0, 0, 100, 100])
})

test('a plan ends after it starts, and so do its goals', () => {
  const plan = { ...emptyCampaign('c', 'C'), startsOn: '2026-02-01' }
  expect(campaignProblems(plan)).toEqual([])
  expect(campaignProblems({ ...plan, endsOn: '2026-01-31', goals: [GOAL] })).toEqual([
    'endsBeforeStart',
    'goalBeforeStart',
  ])
})
