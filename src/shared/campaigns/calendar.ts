import { type Day, addDays, dayNumber } from './day.ts'

export type CalendarView = 'week' | 'month'

/** The weeks a calendar shows around a day, each from Monday to Sunday: one, or all that touch its month. */
export function calendarWeeks(day: Day, view: CalendarView): Day[][] {
  if (view === 'week') {
    return [weekFrom(mondayOf(day))]
  }
  const first = firstOfMonth(day)
  const next = firstOfMonth(addDays(first, 31))
  const weeks: Day[][] = []
  for (let monday = mondayOf(first); monday < next; monday = addDays(monday, 7)) {
    weeks.push(weekFrom(monday))
  }
  return weeks
}

/** The same place one week or one month on (or back, with -1). */
export function turnCalendar(day: Day, view: CalendarView, direction: 1 | -1): Day {
  if (view === 'week') {
    return addDays(day, 7 * direction)
  }
  const first = firstOfMonth(day)
  return firstOfMonth(addDays(first, direction === 1 ? 31 : -1))
}

export function isSameMonth(a: Day, b: Day): boolean {
  return a.slice(0, 7) === b.slice(0, 7)
}

function firstOfMonth(day: Day): Day {
  return `${day.slice(0, 7)}-01`
}

/** 1 January 1970 was a Thursday. */
function mondayOf(day: Day): Day {
  return addDays(day, -((dayNumber(day) + 3) % 7))
}

function weekFrom(monday: Day): Day[] {
  return Array.from({ length: 7 }, (_, index) => addDays(monday, index))
}
