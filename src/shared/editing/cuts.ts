import type { Ticks } from '../time/ticks.ts'
import { type Timeline, placedClips } from './timeline.ts'

/** Where one clip ends and the next begins, in edited time. */
export function cutsOf(timeline: Timeline): Ticks[] {
  return placedClips(timeline)
    .slice(1)
    .map(({ start }) => start)
}

/** The cut nearest to a moment; undefined while there is none. */
export function nearestCut(timeline: Timeline, at: Ticks): Ticks | undefined {
  return cutsOf(timeline).toSorted((a, b) => Math.abs(a - at) - Math.abs(b - at))[0]
}
