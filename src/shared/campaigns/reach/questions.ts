import { type Day, addDays, dayNumber } from '../day.ts'

/** Episodes are compared when they are equally old: so many whole days after the day of publishing. */
export const AGES = [1, 7, 28] as const
export type Age = (typeof AGES)[number]

/** What is asked of YouTube Analytics: one answer for all videos together, or one a day. */
export interface ReportQuestion {
  readonly videoIds: readonly string[]
  readonly from: Day
  readonly until: Day
  readonly isByDay: boolean
}

export interface ReportRow {
  /** Only of questions by day; days YouTube says nothing about are missing. */
  readonly day: Day | undefined
  readonly views: number
  readonly minutes: number
}

/** A curve needs no more points than this. */
const MOST_CHECKPOINTS = 40

/**
 * The days for which a campaign's whole reach is asked: evenly spread, a week apart at least, and the last
 * day that is known. They do not move from one day to the next, so that what was asked once stays of use.
 */
export function checkpoints(from: Day, until: Day): Day[] {
  const length = dayNumber(until) - dayNumber(from)
  if (length < 0) {
    return []
  }
  const weeks = Math.max(1, Math.ceil(length / 7 / MOST_CHECKPOINTS))
  const days: Day[] = []
  for (let day = addDays(from, weeks * 7); day < until; day = addDays(day, weeks * 7)) {
    days.push(day)
  }
  return [...days, until]
}

/** The days on which a video was as old as episodes are compared, as far as they are known. */
export function ageDays(since: Day, lastKnown: Day): { age: Age; day: Day }[] {
  return AGES.map((age) => ({ age, day: addDays(since, age) })).filter(
    ({ day }) => day <= lastKnown,
  )
}
