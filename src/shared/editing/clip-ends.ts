import { type Ticks, ZERO, ticks } from '../time/ticks.ts'
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
 * it is made to fit. So, whatever was done to the clips, no two of them ever overlap: a crossfade takes at most
 * half of each of its clips, a cut that crossfades has no fades, and two fades share what is left.
 */
export function clipEnds(clips: readonly Clip[]): ClipEnds[] {
  const halves = clips.map((clip, index) => halfBetween(clips[index - 1], clip))
  return clips.map((clip, index) => {
    const before = halves[index] ?? ZERO
    const after = halves[index + 1] ?? ZERO
    return { ...fadesOf(clip, before, after), halfCrossfade: before }
  })
}

function halfBetween(before: Clip | undefined, { crossfade, ...clip }: Clip): Ticks {
  if (!before || crossfade === undefined) {
    return ZERO
  }
  return ticks(Math.floor(Math.min(crossfade, clipLength(before), clipLength(clip)) / 2))
}

function fadesOf(clip: Clip, before: Ticks, after: Ticks): Omit<ClipEnds, 'halfCrossfade'> {
  const room = clipLength(clip) - before - after
  const fadeIn = before > 0 ? ZERO : (clip.fadeIn ?? ZERO)
  const fadeOut = after > 0 ? ZERO : (clip.fadeOut ?? ZERO)
  const wanted = fadeIn + fadeOut
  if (wanted <= room) {
    return { fadeIn, fadeOut }
  }
  const shared = ticks(Math.floor(room * (fadeIn / wanted)))
  return { fadeIn: shared, fadeOut: fadeOut > 0 ? ticks(room - shared) : ZERO }
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
