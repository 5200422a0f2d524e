import { type Ticks, add, earlier, later, subtract, within } from '../time/ticks.ts'
import { type Timeline, placedClips } from './timeline.ts'
import { type LengthOf, edgeRoom, withEdge } from './trim-clip.ts'

/**
 * Moves the cut at a moment of edited time, as far as both recordings go: one clip becomes longer by what its
 * neighbour becomes shorter, and everything else stays in its place. What began at the cut still does.
 */
export function rollCut(
  timeline: Timeline,
  cut: { readonly at: Ticks; readonly by: Ticks },
  lengthOf: LengthOf,
): Timeline {
  const index = placedClips(timeline).findIndex(
    ({ start }, number) => number > 0 && start === cut.at,
  )
  const before = timeline.clips[index - 1]
  const after = timeline.clips[index]
  if (!before || !after) {
    return timeline
  }
  const left = edgeRoom(timeline, before, 'end', lengthOf)
  const right = edgeRoom(timeline, after, 'start', lengthOf)
  const by = within(
    cut.by,
    later(left.earliest, right.earliest),
    earlier(left.latest, right.latest),
  )
  if (by === 0) {
    return timeline
  }
  const rolled = add(cut.at, by)
  return {
    ...timeline,
    clips: timeline.clips.map((clip) => {
      if (clip === before) {
        return withEdge(clip, 'end', by)
      }
      return clip === after ? withEdge(clip, 'start', by) : clip
    }),
    pictures: gathered(timeline.pictures, cut.at, rolled),
    chapters: gathered(timeline.chapters, cut.at, rolled),
  }
}

/** Points between the old cut and the new one begin at the new one; of several there the last is left. */
function gathered<Point extends { readonly at: Ticks }>(
  points: readonly Point[],
  from: Ticks,
  to: Ticks,
): Point[] {
  const moved = points.map((point) =>
    subtract(point.at, earlier(from, to)) >= 0 && point.at <= later(from, to)
      ? { ...point, at: to }
      : point,
  )
  return moved.filter((point, index) => point.at !== to || moved[index + 1]?.at !== to)
}
