import { type Ticks, ZERO, add } from '../time/ticks.ts'
import { withTransition } from './clip-ends.ts'
import { goesOn } from './cuts.ts'
import { moveClips } from './move-clips.ts'
import { clipGain, type Clip, type Timeline, clipLength, isBlank, placedClips } from './timeline.ts'

/** Brings clips together and one place earlier or later. At the end of the row nothing changes. */
export function moveBeside(
  timeline: Timeline,
  clipIds: readonly string[],
  to: 'earlier' | 'later',
): Timeline {
  const moving = new Set(clipIds)
  const indexes = [...timeline.clips.keys()].filter((index) =>
    moving.has(timeline.clips[index]?.id ?? ''),
  )
  const [first = 0] = indexes
  const last = indexes.at(-1) ?? 0
  return moveClips(timeline, clipIds, to === 'later' ? last + 2 : Math.max(0, first - 1))
}

/** Whether two clips that follow each other are one recording that was only divided. */
export function canJoin(before: Clip, after: Clip): boolean {
  return (
    (isBlank(before) && isBlank(after)) ||
    (goesOn(before, after) && clipGain(before) === clipGain(after))
  )
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
        const end = add(before.end, clipLength(after))
        return [{ ...withTransition(before, 'fadeOut', fadeOut), end }]
      }
      return clip === after ? [] : [clip]
    }),
  }
}
