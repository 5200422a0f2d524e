import { type CutTransition, setFade, setTransition } from '#shared/editing/transitions.ts'
import { nearestCut } from '#shared/editing/cuts.ts'
import { clipAt } from '#shared/editing/timeline.ts'
import { type Ticks, fromSeconds } from '#shared/time/ticks.ts'
import { change, useOpenEpisode } from '../open-episode/open-episode.ts'

/** Long enough to be felt, short enough for a cut within a sentence. */
export const USUAL_TRANSITION: Ticks = fromSeconds(1)

/** Lets the cut nearest to the playhead go over, for the usual time. */
export function goOverHere(kind: CutTransition['kind']): void {
  const { history, playhead } = useOpenEpisode.getState()
  const cut = nearestCut(history.present.timeline, playhead)
  if (cut !== undefined) {
    changeCut(cut, { kind, length: USUAL_TRANSITION })
  }
}

export function changeCut(cut: Ticks, wanted: CutTransition): void {
  change('transition', (timeline) => setTransition(timeline, cut, wanted))
}

/** Lets the clip at the playhead fade in or out, for the usual time. */
export function fadeHere(end: 'in' | 'out'): void {
  const { history, playhead } = useOpenEpisode.getState()
  const clip = clipAt(history.present.timeline, playhead)?.clip
  if (clip) {
    changeFade(clip.id, end, USUAL_TRANSITION)
  }
}

export function changeFade(clipId: string, end: 'in' | 'out', length: Ticks): void {
  change('fadeClip', (timeline) => setFade(timeline, clipId, { end, length }))
}
