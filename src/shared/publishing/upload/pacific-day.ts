/** Google counts its quota by days that begin at midnight in California (determine_quota_cost, "Quota resets"). */
const ZONE = 'America/Los_Angeles'

const clock = new Intl.DateTimeFormat('en-US', {
  timeZone: ZONE,
  hourCycle: 'h23',
  ...{ year: 'numeric', month: 'numeric', day: 'numeric' },
  ...{ hour: 'numeric', minute: 'numeric', second: 'numeric' },
})

/** The day in California at a moment, as `2026-11-26`. */
export function pacificDay(atMs: number): string {
  return new Date(wallClock(atMs)).toISOString().slice(0, 10)
}

/** The moment at which the next day begins in California; days of 23 and of 25 hours included. */
export function nextPacificMidnight(atMs: number): number {
  const { year, month, day } = partsOf(atMs)
  const midnight = Date.UTC(year, month - 1, day + 1)
  // What the clocks there show depends on the moment looked for: the second look corrects the first.
  const guess = midnight - (wallClock(atMs) - atMs)
  return midnight - (wallClock(guess) - guess)
}

/** What the clocks in California show, read as if it were UTC. */
function wallClock(atMs: number): number {
  const { year, month, day, hour, minute, second } = partsOf(atMs)
  return Date.UTC(year, month - 1, day, hour, minute, second, ((atMs % 1000) + 1000) % 1000)
}

function partsOf(atMs: number) {
  const found = new Map(clock.formatToParts(atMs).map(({ type, value }) => [type, Number(value)]))
  const part = (name: Intl.DateTimeFormatPartTypes) => found.get(name) ?? 0
  return {
    ...{ year: part('year'), month: part('month'), day: part('day') },
    ...{ hour: part('hour'), minute: part('minute'), second: part('second') },
  }
}
