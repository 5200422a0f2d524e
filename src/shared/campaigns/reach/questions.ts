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

/** Reports are made of months that are not long over. */
const MOST_MONTHS = 12

/**
 * The days on which a campaign's whole reach is judged: its goals are due, or a month ends that is reported.
 * Figures of the days around them do not say what had been reached.
 */
export function judgedDays(from: Day, until: Day, dueDays: readonly Day[]): Day[] {
  const ends: Day[] = []
  for (let end = monthEnd(from); end <= until; end = monthEnd(addDays(end, 1))) {
    ends.push(end)
  }
  const due = dueDays.filter((day) => day >= from && day <= until)
  return [...new Set([...due, ...ends.slice(-MOST_MONTHS)])].toSorted()
}

/** The last day of a day's month. */
export function monthEnd(day: Day): Day {
  const next = addDays(`${day.slice(0, 7)}-01`, 31)
  return addDays(`${next.slice(0, 7)}-01`, -1)
}

/** The days on which a video was as old as episodes are compared, as far as they are known. */
export function ageDays(since: Day, lastKnown: Day): { age: Age; day: Day }[] {
  return AGES.map((age) => ({ age, day: addDays(since, age) })).filter(
    ({ day }) => day <= lastKnown,
  )
}
