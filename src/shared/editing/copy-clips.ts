import { type TimeRange, overlap } from '../time/range.ts'
import { type Ticks, ZERO, add, within } from '../time/ticks.ts'
import { pieceOf } from './cut-range.ts'
import { freshId } from './fresh-id.ts'
import { joinBlanks } from './join-blanks.ts'
import { keepCrossfades } from './keep-crossfades.ts'
import { makeRoom } from './make-room.ts'
import { splitAt } from './split-at.ts'
import { type Clip, type Timeline, clipLength, placedClips, timelineLength } from './timeline.ts'

/** The clips of a selection in the order in which they play, each as it is set. */
export function copyClips(timeline: Timeline, clipIds: readonly string[]): Clip[] {
  const wanted = new Set(clipIds)
  return keepCrossfades(
    timeline.clips,
    timeline.clips.filter(({ id }) => wanted.has(id)),
  )
}

/** What the clips play during a range of edited time. Only first and last may be parts of a clip. */
export function copyRange(timeline: Timeline, range: TimeRange): Clip[] {
  const parts = placedClips(timeline).flatMap((placed) => {
    const part = overlap(placed, range)
    return part ? [pieceOf(placed, part, placed.clip.id)] : []
  })
  return keepCrossfades(timeline.clips, parts)
}

/**
 * Puts clips in at a moment of edited time, into the clip that plays there if need be; what follows moves on.
 * Their ids must be new to the timeline.
 */
export function pasteClips(timeline: Timeline, moment: Ticks, clips: readonly Clip[]): Timeline {
  if (clips.length === 0) {
    return timeline
  }
  const at = within(moment, ZERO, timelineLength(timeline))
  const used = new Set([...timeline.clips, ...clips].map(({ id }) => id))
  const divided = splitAt(timeline, at, freshId('clip', used))
  const placed = placedClips(divided)
  const before = placed.filter(({ start }) => start < at).map(({ clip }) => clip)
  const after = placed.filter(({ start }) => start >= at).map(({ clip }) => clip)
  const length = clips.reduce((sum, clip) => add(sum, clipLength(clip)), ZERO)
  return {
    ...timeline,
    ...makeRoom(timeline, at, length),
    clips: joinBlanks(keepCrossfades(divided.clips, [...before, ...clips, ...after])),
  }
}
