import { type Ticks, ZERO, earlier, ticks } from '../time/ticks.ts'
import { type Clip, clipLength } from './timeline.ts'

/** What can be asked for at the ends of a clip. */
export type Transition = 'fadeIn' | 'fadeOut' | 'crossfade'

/** What really happens at the ends of a clip; zero is nothing. */
export interface ClipEnds {
  readonly fadeIn: Ticks
  readonly fadeOut: Ticks
  /** For so long before the clip's start, and as long after it, the clip before goes over into this one. */
  readonly halfCrossfade: Ticks
}

/**
 * The fades and crossfades of all clips, brought into the room there is. A clip keeps what was asked for,
 * also when it becomes too short for it; only here, where everything that shows, plays or exports them looks,
 * it is made to fit. So, whatever was done to the clips, no two of them ever overlap: a cut that crossfades has
 * no fades, and where the two ends of a clip ask for more than the clip, both get less in the same measure.
 */
export function clipEnds(clips: readonly Clip[]): ClipEnds[] {
  const halves = clips.map((clip, index) => wantedHalf(clips[index - 1], clip))
  const wishes = clips.map((clip, index) => {
    const [before = 0, after = 0] = halves.slice(index, index + 2)
    return {
      fadeIn: before > 0 ? 0 : earlier(clip.fadeIn ?? ZERO, clipLength(clip)),
      fadeOut: after > 0 ? 0 : earlier(clip.fadeOut ?? ZERO, clipLength(clip)),
      half: before,
      halfAfter: after,
      length: clipLength(clip),
    }
  })
  const measures = wishes.map(({ fadeIn, fadeOut, half, halfAfter, length }) =>
    Math.min(1, length / Math.max(1, fadeIn + fadeOut + half + halfAfter)),
  )
  return wishes.map(({ fadeIn, fadeOut, half }, index) => {
    const own = measures[index] ?? 1
    const shared = Math.min(own, measures[index - 1] ?? 1)
    return {
      fadeIn: ticks(Math.floor(fadeIn * own)),
      fadeOut: ticks(Math.floor(fadeOut * own)),
      halfCrossfade: ticks(Math.floor(half * shared)),
    }
  })
}

function wantedHalf(before: Clip | undefined, clip: Clip): number {
  if (!before || clip.crossfade === undefined) {
    return 0
  }
  return Math.min(Math.floor(clip.crossfade / 2), clipLength(before), clipLength(clip))
}

/** A clip of which some of the transitions are gone; the same object when it had none of them. */
export function withoutTransitions(clip: Clip, ...gone: readonly Transition[]): Clip {
  return gone.reduce((kept, transition) => withTransition(kept, transition, ZERO), clip)
}

/** A clip with one transition of another length; zero takes it away. Unchanged, it is the same object. */
export function withTransition(clip: Clip, transition: Transition, length: Ticks): Clip {
  if ((clip[transition] ?? ZERO) === length) {
    return clip
  }
  const { [transition]: _, ...others } = clip
  return length > 0 ? { ...others, [transition]: length } : others
}
