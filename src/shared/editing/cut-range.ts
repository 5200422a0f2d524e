import { type TimeRange, joinRanges, overlap, rangesWithin, subtractRanges } from '../time/range.ts'
import { type Ticks, ZERO, earlier, ticks } from '../time/ticks.ts'
import { type Transition, withoutTransitions } from './clip-ends.ts'
import { freshId } from './fresh-id.ts'
import {
  type Clip,
  type PlacedClip,
  type Timeline,
  placedClips,
  timelineLength,
} from './timeline.ts'

/** Takes a range of edited time out and closes the gap; what lies after it moves forward. */
export function cutRange(timeline: Timeline, range: TimeRange): Timeline {
  return cutRanges(timeline, [range])
}

/**
 * Takes several ranges of edited time out at once. Pictures, chapters, music and overlays after a cut move
 * with what they belong to, those inside move to where the cut was; one that nothing is left of is gone. A fade
 * goes with the end it was at, a crossfade with either side of its cut.
 */
export function cutRanges(timeline: Timeline, ranges: readonly TimeRange[]): Timeline {
  const whole = { start: ZERO, end: timelineLength(timeline) }
  const holes = joinRanges(ranges.flatMap((range) => overlap(range, whole) ?? []))
  if (holes.length === 0) {
    return timeline
  }
  return {
    ...timeline,
    clips: clipsWithout(timeline, holes),
    pictures: movePoints(timeline.pictures, holes, whole.end),
    chapters: movePoints(timeline.chapters, holes, whole.end),
    music: moveStretches(timeline.music, holes),
    overlays: moveStretches(timeline.overlays, holes),
  }
}

function clipsWithout(timeline: Timeline, holes: readonly TimeRange[]): Clip[] {
  const used = new Set(timeline.clips.map((clip) => clip.id))
  const ends = new Set(holes.map(({ end }) => end))
  return placedClips(timeline).flatMap((placed) => {
    const touching = rangesWithin(holes, placed)
    const clip = ends.has(placed.start) ? withoutTransitions(placed.clip, 'crossfade') : placed.clip
    if (touching.length === 0) {
      return [clip]
    }
    return subtractRanges([{ start: placed.start, end: placed.end }], touching).map((kept, index) =>
      pieceOf({ ...placed, clip }, kept, index === 0 ? clip.id : freshId(clip.id, used)),
    )
  })
}

/** What a clip plays during a range of edited time that lies within it, with what was set at the ends it keeps. */
export function pieceOf({ clip, start, end }: PlacedClip, kept: TimeRange, id: string): Clip {
  const lost: Transition[] = [
    ...(kept.start > start ? (['fadeIn', 'crossfade'] as const) : []),
    ...(kept.end < end ? (['fadeOut'] as const) : []),
  ]
  return {
    ...withoutTransitions(clip, ...lost),
    id,
    start: ticks(clip.start + kept.start - start),
    end: ticks(clip.start + kept.end - start),
  }
}

/** Each point lasts until the next or until the end (`length`, before cutting). */
function movePoints<Point extends { readonly at: Ticks }>(
  points: readonly Point[],
  holes: readonly TimeRange[],
  length: Ticks,
): Point[] {
  return points.flatMap((point, index) => {
    const lasts = { start: point.at, end: points[index + 1]?.at ?? length }
    if (lasts.start < lasts.end && isInside(lasts, holes)) {
      return []
    }
    const at = afterHoles(point.at, holes)
    return [at === point.at ? point : { ...point, at }]
  })
}

/** Music and overlays last over a cut; one that was only there in what is gone is gone. */
function moveStretches<Stretch extends { readonly at: Ticks; readonly end: Ticks }>(
  stretches: readonly Stretch[],
  holes: readonly TimeRange[],
): Stretch[] {
  return stretches
    .map((one) => ({ ...one, at: afterHoles(one.at, holes), end: afterHoles(one.end, holes) }))
    .filter(({ at, end }) => at < end)
}

function isInside(range: TimeRange, holes: readonly TimeRange[]): boolean {
  return holes.some((hole) => hole.start <= range.start && range.end <= hole.end)
}

function afterHoles(time: Ticks, holes: readonly TimeRange[]): Ticks {
  const removed = holes
    .filter((hole) => hole.start < time)
    .reduce((sum, hole) => sum + earlier(hole.end, time) - hole.start, 0)
  return ticks(time - removed)
}
