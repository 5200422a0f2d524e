import { type Day, addDays, dayNumber } from '../day.ts'

/** Round figures from nothing to at least the highest, four steps or fewer: the lines of a chart. */
export function roundTicks(highest: number): number[] {
  const rough = Math.max(highest, 1) / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = Math.max(
    1,
    [1, 2, 5, 10].map((factor) => factor * power).find((round) => round >= rough) ?? rough,
  )
  const count = Math.max(1, Math.ceil(highest / step))
  return Array.from({ length: count + 1 }, (_, index) => index * step)
}

/** A few days of a stretch, evenly spread, with its first and its last. */
export function dayTicks(first: Day, last: Day, most = 5): Day[] {
  const length = dayNumber(last) - dayNumber(first)
  const steps = Math.min(most - 1, length)
  if (steps <= 0) {
    return [first]
  }
  return Array.from({ length: steps + 1 }, (_, index) =>
    addDays(first, Math.round((index * length) / steps)),
  )
}
