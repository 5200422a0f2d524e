import type { Ticks } from '#shared/time/ticks.ts'

/** The nearest of some points within reach of a time; else the time itself. */
export function magnetised(time: Ticks, points: readonly Ticks[], reach: number): Ticks {
  const [nearest] = points.toSorted((a, b) => Math.abs(a - time) - Math.abs(b - time))
  return nearest !== undefined && Math.abs(nearest - time) <= reach ? nearest : time
}
