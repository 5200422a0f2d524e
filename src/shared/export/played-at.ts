import { type PlacedEnds, placedEnds } from '../editing/placed-ends.ts'
import { oncePer } from '../editing/once-per.ts'
import type { Clip, PlacedClip, Timeline } from '../editing/timeline.ts'
import { firstAfter } from '../time/range.ts'
import { type Ticks, frameLength, ticks } from '../time/ticks.ts'
import { opacityAt, pictureTransitions } from './picture-transitions.ts'
import { risen } from './risen.ts'

/** A moment of a recording. It may lie before its start or past its end: there the nearest frame is held. */
export interface CuedClip {
  readonly clip: Clip
  readonly time: Ticks
}

/** How much of it is seen and heard, each 0 to 1. */
export interface PlayedClip extends CuedClip {
  readonly seen: number
  readonly heard: number
}

/** What is played at a moment of the edited episode. */
export interface PlayedNow {
  /** The clip at this moment; from the end on, the last frame of the last one. */
  readonly current: PlayedClip
  /** What goes over into it, or what it goes over into. */
  readonly beside: PlayedClip | undefined
  /** The clip after it, where it is when it begins to be seen. */
  readonly next: CuedClip | undefined
  /** How black it is, 0 to 1. */
  readonly darkness: number
}

/** What an export shows and sounds like at a moment; undefined while there is no clip. */
export function playedAt(timeline: Timeline, at: Ticks): PlayedNow | undefined {
  const row = placedEnds(timeline)
  const found = firstAfter(row, at)
  const isAtEnd = found === row.length
  const index = isAtEnd ? row.length - 1 : found
  const current = row[index]
  if (!current) {
    return undefined
  }
  const length = frameLength(timeline.frameRate)
  const moment = isAtEnd ? lastFrame(current, length) : at
  const frame = Math.floor(moment / length + ROUNDING)
  const { crossfades, fades } = transitionsOf(timeline)
  const [before, after] = [row[index - 1], row[index + 1]]
  const comesFrom = moment < current.start + current.halfCrossfade ? before : undefined
  const goesInto = after && moment >= after.start - after.halfCrossfade ? after : undefined
  // Of a crossfade, frames know; only its first and last moments may lie just outside of them.
  const later = opacityAt(crossfades, frame) ?? (comesFrom ? 1 : 0)
  const [seen, seenBeside] = comesFrom ? [later, 1 - later] : [1 - later, later]
  const beside = comesFrom ?? goesInto
  return {
    current: played(current, moment, beside ? seen : 1),
    beside: beside && played(beside, moment, seenBeside),
    next: after && {
      clip: after.clip,
      time: timeIn(after, ticks(after.start - after.halfCrossfade)),
    },
    darkness: opacityAt(fades, frame) ?? 0,
  }
}

/** Frames of unusual rates are no whole number of ticks. */
const ROUNDING = 1e-3

const transitionsOf = oncePer(pictureTransitions)

function lastFrame({ start, end }: PlacedClip, length: number): Ticks {
  return ticks(Math.max(start, end - Math.ceil(length)))
}

function played(one: PlacedEnds, moment: Ticks, seen: number): PlayedClip {
  return { clip: one.clip, time: timeIn(one, moment), seen, heard: loudness(one, moment) }
}

function timeIn({ clip, start }: PlacedClip, moment: Ticks): Ticks {
  return ticks(clip.start + moment - start)
}

/** As exports mix it: what lies before the start of a recording is silence. */
function loudness({ clip, start, end, ...ends }: PlacedEnds, moment: Ticks): number {
  const early = Math.min(ends.halfCrossfade, clip.start)
  const rise = early + (ends.halfCrossfade > 0 ? ends.halfCrossfade : ends.fadeIn)
  const fall = ends.halfAfter + (ends.halfAfter > 0 ? ends.halfAfter : ends.fadeOut)
  const risenSoFar = rise > 0 ? risen((moment - start + early) / rise) : 1
  const leftToFall = fall > 0 ? risen((end + ends.halfAfter - moment) / fall) : 1
  return risenSoFar * leftToFall
}
