import { type Ticks, ZERO, earlier, ticks } from '../time/ticks.ts'
import { changeClip } from './change-clip.ts'
import { clipEnds, withTransition, withoutTransitions } from './clip-ends.ts'
import { cutsOf } from './cuts.ts'
import { oncePer } from './once-per.ts'
import { type Clip, type Timeline, clipLength, placedClips } from './timeline.ts'

/** What happens where two clips meet: a hard cut, one going over into the other, or black between them. */
export const CUT_KINDS = ['none', 'crossfade', 'dip'] as const
export type CutKind = (typeof CUT_KINDS)[number]

export interface CutTransition {
  readonly kind: CutKind
  /** From the first change before the cut to the last one after it. */
  readonly length: Ticks
}

export interface PlacedTransition extends CutTransition {
  /** The cut, in edited time. */
  readonly at: Ticks
}

/**
 * Lets a clip come out of black and silence, or go into them; zero takes the fade away. It becomes no longer
 * than the clip has room for, and takes the place of a crossfade at that end.
 */
export function setFade(
  timeline: Timeline,
  clipId: string,
  fade: { readonly end: 'in' | 'out'; readonly length: Ticks },
): Timeline {
  const index = timeline.clips.findIndex(({ id }) => id === clipId)
  const clip = timeline.clips[index]
  if (!clip) {
    return timeline
  }
  const [own, other] = fade.end === 'in' ? fadesInOut : fadesOutIn
  const bare = fade.length > 0 ? withoutCrossfade(timeline, clip, fade.end) : timeline
  const ends = clipEnds(bare.clips)
  const taken = (ends[index]?.halfCrossfade ?? 0) + (ends[index + 1]?.halfCrossfade ?? 0)
  const room = ticks(clipLength(clip) - taken - (ends[index]?.[other] ?? 0))
  return changeClip(bare, clip.id, (clip) => withTransition(clip, own, earlier(fade.length, room)))
}

const fadesInOut = ['fadeIn', 'fadeOut'] as const
const fadesOutIn = ['fadeOut', 'fadeIn'] as const

function withoutCrossfade(timeline: Timeline, clip: Clip, end: 'in' | 'out'): Timeline {
  const later = end === 'in' ? clip : timeline.clips[timeline.clips.indexOf(clip) + 1]
  return later
    ? changeClip(timeline, later.id, (clip) => withoutTransitions(clip, 'crossfade'))
    : timeline
}

/**
 * Chooses what happens at a cut (a moment of edited time); half of it happens before the cut and half after it,
 * no more than there is of either clip.
 */
export function setTransition(timeline: Timeline, cutAt: Ticks, wanted: CutTransition): Timeline {
  const [before, after] = clipsAt(timeline, cutAt)
  if (!before || !after) {
    return timeline
  }
  const most = earlier(clipLength(before), clipLength(after))
  const half = earlier(ticks(Math.floor(wanted.length / 2)), most)
  const fade = wanted.kind === 'dip' ? half : ZERO
  const crossfade = wanted.kind === 'crossfade' ? ticks(2 * half) : ZERO
  const left = changeClip(timeline, before.id, (clip) => withTransition(clip, 'fadeOut', fade))
  return changeClip(left, after.id, (clip) =>
    withTransition(withTransition(clip, 'fadeIn', fade), 'crossfade', crossfade),
  )
}

/** The same at every cut. */
export function setAllTransitions(timeline: Timeline, wanted: CutTransition): Timeline {
  return cutsOf(timeline).reduce((edited, cut) => setTransition(edited, cut, wanted), timeline)
}

/** What happens at each cut, as long as it really is; a fade on one side only belongs to its clip. */
export const cutTransitions = oncePer((timeline: Timeline): readonly PlacedTransition[] => {
  const ends = clipEnds(timeline.clips)
  return cutsOf(timeline).map((at, index) => {
    const { halfCrossfade = ZERO, fadeIn = ZERO } = ends[index + 1] ?? {}
    const { fadeOut = ZERO } = ends[index] ?? {}
    if (halfCrossfade > 0) {
      return { at, kind: 'crossfade', length: ticks(2 * halfCrossfade) }
    }
    return fadeOut > 0 && fadeIn > 0
      ? { at, kind: 'dip', length: ticks(fadeOut + fadeIn) }
      : { at, kind: 'none', length: ZERO }
  })
})

/** What happens at one cut; undefined where there is none. */
export function transitionAt(timeline: Timeline, cutAt: Ticks): PlacedTransition | undefined {
  return cutTransitions(timeline).find(({ at }) => at === cutAt)
}

/** The clips before and after a cut; none where no cut is. */
function clipsAt(timeline: Timeline, cutAt: Ticks): readonly Clip[] {
  const placed = placedClips(timeline)
  const index = placed.findIndex(({ start }, number) => number > 0 && start === cutAt)
  return index === -1 ? [] : timeline.clips.slice(index - 1, index + 1)
}
