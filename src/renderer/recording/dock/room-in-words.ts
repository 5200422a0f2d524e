/** A part of a length in words; its words are `recording.room.<unit>`. */
export interface RoomPart {
  readonly unit: 'days' | 'hours' | 'minutes'
  readonly count: number
}

const HOUR = 60
const DAY = 24 * HOUR

/** Whole minutes as people say them: days and hours, hours and minutes, or minutes. Empty under a minute. */
export function roomParts(minutes: number): RoomPart[] {
  const [large, small] = minutes >= 2 * DAY ? SPLITS.days : SPLITS.hours
  const parts: RoomPart[] = [
    { unit: large.unit, count: Math.floor(minutes / large.minutes) },
    { unit: small.unit, count: Math.floor((minutes % large.minutes) / small.minutes) },
  ]
  return parts.filter(({ count }) => count > 0)
}

const SPLITS = {
  days: [
    { unit: 'days', minutes: DAY },
    { unit: 'hours', minutes: HOUR },
  ],
  hours: [
    { unit: 'hours', minutes: HOUR },
    { unit: 'minutes', minutes: 1 },
  ],
} as const
