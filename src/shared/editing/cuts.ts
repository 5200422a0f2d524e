import type { Ticks } from '../time/ticks.ts'
import { type Clip, type Timeline, placedClips } from './timeline.ts'

/** Where one clip ends and the next begins, in edited time. */
export function cutsOf(timeline: Timeline): Ticks[] {
  return placedClips(timeline)
    .slice(1)
    .map(({ start }) => start)
}

/** Whether a recording simply goes on from one clip to the next: nothing was cut out between them. */
export function goesOn(before: Clip | undefined, after: Clip): boolean {
  return before?.assetId === after.assetId && before.end === after.start
}

/** The same of a cut; false where there is none. */
export function goesOnAt(timeline: Timeline, cut: Ticks): boolean {
  const placed = placedClips(timeline)
  const index = placed.findIndex(({ start }) => start === cut)
  const after = placed[index]?.clip
  return after !== undefined && goesOn(placed[index - 1]?.clip, after)
}

/** The cut nearest to a moment; undefined while there is none. */
export function nearestCut(timeline: Timeline, at: Ticks): Ticks | undefined {
  return cutsOf(timeline).toSorted((a, b) => Math.abs(a - at) - Math.abs(b - at))[0]
}
