import { type Ticks, ZERO, add, frameLength, subtract, ticks, within } from '../time/ticks.ts'
import { cutRange } from './cut-range.ts'
import { makeRoom } from './make-room.ts'
import { type Clip, type Timeline, clipLength, isBlank, placedClips } from './timeline.ts'

export type Edge = 'start' | 'end'

/** How long an asset is; undefined for one that is not known, of which nothing more can be shown. */
export type LengthOf = (assetId: string) => Ticks | undefined

export interface ClipTrim {
  readonly clipId: string
  readonly edge: Edge
  /** How much later in the recording the edge comes to lie; negative is earlier. */
  readonly by: Ticks
}

/** A blank may become this long: a day, longer than anything that is recorded. */
const LONGEST_BLANK = ticks(86_400 * 705_600_000)

/**
 * Moves one edge of a clip through its recording, as far as that goes. Trimmed inwards, what follows closes up;
 * outwards, what was cut is there again and what follows moves on. One frame always stays.
 */
export function trimClip(timeline: Timeline, trim: ClipTrim, lengthOf: LengthOf): Timeline {
  const placed = placedClips(timeline).find(({ clip }) => clip.id === trim.clipId)
  if (!placed) {
    return timeline
  }
  const { clip, start, end } = placed
  const { edge } = trim
  const room = edgeRoom(timeline, clip, edge, lengthOf)
  const by = within(trim.by, room.earliest, room.latest)
  if (by === 0) {
    return timeline
  }
  // The clip stays what it is, with what was set at its edges: only its length is another.
  const clips = timeline.clips.map((other) => (other === clip ? withEdge(clip, edge, by) : other))
  if (edge === 'start' ? by > 0 : by < 0) {
    const range = edge === 'start' ? { start, end: add(start, by) } : { start: add(end, by), end }
    return { ...cutRange(timeline, range), clips }
  }
  // What begins with the clip still does, so it is what begins after its start that moves on.
  const at = edge === 'start' ? ticks(start + 1) : end
  return { ...timeline, ...makeRoom(timeline, at, ticks(Math.abs(by))), clips }
}

/** How far an edge of a clip can move: within its recording, leaving a frame of it. */
export function edgeRoom(
  timeline: Timeline,
  clip: Clip,
  edge: Edge,
  lengthOf: LengthOf,
): { readonly earliest: Ticks; readonly latest: Ticks } {
  const length = clipLength(clip)
  const shortest = Math.min(length, Math.ceil(frameLength(timeline.frameRate)))
  const inwards = ticks(length - shortest)
  if (edge === 'start') {
    const before = isBlank(clip) ? LONGEST_BLANK : clip.start
    return { earliest: subtract(ZERO, before), latest: inwards }
  }
  const after = isBlank(clip) ? LONGEST_BLANK : (lengthOf(clip.assetId) ?? clip.end) - clip.end
  return { earliest: subtract(ZERO, inwards), latest: ticks(Math.max(0, after)) }
}

/** A clip with one edge moved through its recording. A blank has none: it only becomes longer or shorter. */
export function withEdge(clip: Clip, edge: Edge, by: Ticks): Clip {
  if (edge === 'end') {
    return { ...clip, end: add(clip.end, by) }
  }
  return isBlank(clip)
    ? { ...clip, end: subtract(clip.end, by) }
    : { ...clip, start: add(clip.start, by) }
}
