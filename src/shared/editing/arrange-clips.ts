import { type Ticks, ZERO, add, subtract, ticks } from '../time/ticks.ts'
import { overlaysAfterRepeat, overlaysAfterSwap } from './carry-overlays.ts'
import { withTransition, withoutTransitions } from './clip-ends.ts'
import { goesOn } from './cuts.ts'
import {
  clipGain,
  type Clip,
  type PlacedClip,
  type Timeline,
  clipLength,
  placedClips,
  timelineLength,
} from './timeline.ts'

/**
 * Lets a clip and its neighbour change places. Pictures, chapters and overlays that begin over either go with
 * it; music stays where it is. Fades stay with their clip; a crossfade is for its two clips, so those at the
 * three cuts that are new are gone. At the end of the row nothing changes.
 */
export function moveClip(timeline: Timeline, clipId: string, to: 'earlier' | 'later'): Timeline {
  const placed = placedClips(timeline)
  const index = placed.findIndex(({ clip }) => clip.id === clipId)
  const [first, second] =
    to === 'later' ? [placed[index], placed[index + 1]] : [placed[index - 1], placed[index]]
  if (index === -1 || !first || !second) {
    return timeline
  }
  const following = placed[placed.indexOf(second) + 1]
  const clips = placed.flatMap((one) => {
    if (one === first) {
      return [second.clip, first.clip].map(withoutCrossfade)
    }
    if (one === following) {
      return [withoutCrossfade(one.clip)]
    }
    return one === second ? [] : [one.clip]
  })
  return {
    ...timeline,
    clips,
    pictures: movedPoints(timeline.pictures, first, second),
    chapters: movedPoints(timeline.chapters, first, second),
    overlays: overlaysAfterSwap(timeline.overlays, {
      first,
      second,
      end: timelineLength(timeline),
    }),
  }
}

function withoutCrossfade(clip: Clip): Clip {
  return withoutTransitions(clip, 'crossfade')
}

function movedPoints<Point extends { readonly at: Ticks }>(
  points: readonly Point[],
  first: PlacedClip,
  second: PlacedClip,
): Point[] {
  const moved = points.map((point) => {
    if (point.at >= first.start && point.at < first.end) {
      return { ...point, at: add(point.at, clipLength(second.clip)) }
    }
    return point.at >= second.start && point.at < second.end
      ? { ...point, at: subtract(point.at, clipLength(first.clip)) }
      : point
  })
  return moved.toSorted((a, b) => a.at - b.at)
}

/**
 * Puts the same clip once more behind itself; what follows moves on. Both have its fades; what goes over into
 * it goes over into the first, and the second goes over into what follows.
 */
export function repeatClip(timeline: Timeline, clipId: string, newId: string): Timeline {
  const placed = placedClips(timeline).find(({ clip }) => clip.id === clipId)
  if (!placed) {
    return timeline
  }
  const length = clipLength(placed.clip)
  const later = <Point extends { readonly at: Ticks }>(point: Point): Point =>
    point.at >= placed.end ? { ...point, at: add(point.at, length) } : point
  return {
    ...timeline,
    clips: timeline.clips.flatMap((clip) =>
      clip === placed.clip ? [clip, { ...withoutCrossfade(clip), id: newId }] : [clip],
    ),
    pictures: timeline.pictures.map(later),
    chapters: timeline.chapters.map(later),
    music: timeline.music.map((music) =>
      music.end >= placed.end ? { ...later(music), end: ticks(music.end + length) } : music,
    ),
    overlays: overlaysAfterRepeat(timeline.overlays, placed),
  }
}

/** Whether two clips that follow each other are one recording that was only divided. */
export function canJoin(before: Clip, after: Clip): boolean {
  return goesOn(before, after) && clipGain(before) === clipGain(after)
}

/**
 * Undoes a division: the clip before a moment and the one after it become one again. Whatever happened at the
 * cut between them is gone.
 */
export function joinAt(timeline: Timeline, at: Ticks): Timeline {
  const placed = placedClips(timeline)
  const index = placed.findIndex(({ start }, number) => number > 0 && start === at)
  const before = placed[index - 1]?.clip
  const after = placed[index]?.clip
  if (!before || !after || !canJoin(before, after)) {
    return timeline
  }
  return {
    ...timeline,
    clips: timeline.clips.flatMap((clip) => {
      if (clip === before) {
        const { fadeOut = ZERO } = after
        return [{ ...withTransition(before, 'fadeOut', fadeOut), end: after.end }]
      }
      return clip === after ? [] : [clip]
    }),
  }
}
