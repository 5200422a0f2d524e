import type { Ticks } from '../time/ticks.ts'
import { ZERO } from '../time/ticks.ts'
import { type ClipEnds, clipEnds } from './clip-ends.ts'
import { goesOn } from './cuts.ts'
import { oncePer } from './once-per.ts'
import { type PlacedClip, type Timeline, placedClips } from './timeline.ts'

/** A clip in edited time, with what is seen and heard of its fades and of the crossfades at both its ends. */
export interface PlacedEnds extends PlacedClip, ClipEnds {
  /** Half of the crossfade with the clip after it. */
  readonly halfAfter: Ticks
}

/** Every clip in order. Where a recording simply goes on over a cut, nothing is seen of a crossfade. */
export const placedEnds = oncePer((timeline: Timeline): readonly PlacedEnds[] => {
  const placed = placedClips(timeline)
  const ends = clipEnds(timeline.clips).map((own, index) => {
    const [before, after] = [placed[index - 1]?.clip, placed[index]?.clip]
    return after && goesOn(before, after) ? { ...own, halfCrossfade: ZERO } : own
  })
  return placed.map((clip, index) => ({
    ...clip,
    ...(ends[index] ?? { fadeIn: ZERO, fadeOut: ZERO, halfCrossfade: ZERO }),
    halfAfter: ends[index + 1]?.halfCrossfade ?? ZERO,
  }))
})
