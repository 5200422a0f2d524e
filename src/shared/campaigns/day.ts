import { z } from 'zod'

/** A day of the calendar, `2026-11-26`: plans are made in days, wherever on earth the computer stands. */
export const Day = z.iso.date()
export type Day = z.infer<typeof Day>

const DAY_MS = 86_400_000

/** Days since 1970. */
export function dayNumber(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY_MS
}

/** So many days later; earlier when negative. */
export function addDays(day: Day, count: number): Day {
  return dayOfNumber(dayNumber(day) + count)
}

/** The day of a local date, as its own clock shows it. */
export function localDay(date: Date): Day {
  const month = String(date.getMonth() + 1).padStart(2, '0')
  return `${date.getFullYear()}-${month}-${String(date.getDate()).padStart(2, '0')}`
}

/** The moment (RFC 3339) at which a local clock shows the same time on another day. */
export function atDay(moment: string, day: Day): string {
  const at = new Date(moment)
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number)
  at.setFullYear(year, month - 1, date)
  return at.toISOString()
}

/** Local midnight, in milliseconds since 1970: for formatting. */
export function startOfDayMs(day: Day): number {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date).getTime()
}

function dayOfNumber(number: number): Day {
  return new Date(number * DAY_MS).toISOString().slice(0, 10)
}
