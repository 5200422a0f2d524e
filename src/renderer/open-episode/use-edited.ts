import { useEffect, useRef } from 'react'
import { carryThroughCuts } from '#shared/captions/through-cuts.ts'
import { type ReadingProfile, readingProfile } from '#shared/captions/reading-problems.ts'
import type { CaptionTrack, Cue, EditedCue } from '#shared/captions/cue.ts'
import { type Timeline, timelineLength } from '#shared/editing/timeline.ts'
import type { Ticks } from '#shared/time/ticks.ts'
import { trackOf } from './edited-episode.ts'
import { useOpenEpisode } from './open-episode.ts'

export function useTimeline(): Timeline {
  return useOpenEpisode((state) => state.history.present.timeline)
}

export function useLength(): Ticks {
  return timelineLength(useTimeline())
}

/** For whom captions of the open episode are made. */
export function useReadingProfile(): ReadingProfile {
  return useOpenEpisode(({ document }) =>
    readingProfile(document?.episode.format ?? 'podcast', document?.kit.captions),
  )
}

/** The captions in the episode's own language. */
export function useTrack(): CaptionTrack {
  const language = useCaptionLanguage()
  const edited = useOpenEpisode((state) => state.history.present)
  return trackOf(edited, language)
}

/** The language captions are written in: that of the episode. */
export function useCaptionLanguage(): string {
  return useOpenEpisode((state) => state.document?.episode.language ?? 'id')
}

/** The captions as they are shown in the edited episode. */
export function useEditedCues(): readonly EditedCue[] {
  return editedCues(useTrack(), useTimeline())
}

let newest: { track: CaptionTrack; timeline: Timeline; cues: readonly EditedCue[] } | undefined

/** Carried once for all who show them. */
function editedCues(track: CaptionTrack, timeline: Timeline): readonly EditedCue[] {
  if (newest?.track.cues !== track.cues || newest.timeline !== timeline) {
    newest = { track, timeline, cues: carryThroughCuts(track.cues, timeline) }
  }
  return newest.cues
}

/** The caption shown at a moment; cues are in order and do not overlap. */
export function cueAt<One extends Cue>(cues: readonly One[], time: Ticks): One | undefined {
  let low = 0
  let high = cues.length
  while (low < high) {
    const middle = (low + high) >> 1
    const cue = cues[middle]
    if (cue && cue.end <= time) {
      low = middle + 1
    } else {
      high = middle
    }
  }
  const found = cues[low]
  return found && found.start <= time ? found : undefined
}

/** Calls back now and at every move of the playhead, without drawing the component again. */
export function usePlayhead(follow: (playhead: Ticks) => void): void {
  const newestFollow = useRef(follow)
  useEffect(() => {
    newestFollow.current = follow
    follow(useOpenEpisode.getState().playhead)
  })
  useEffect(
    () =>
      useOpenEpisode.subscribe((state, before) => {
        if (state.playhead !== before.playhead) {
          newestFollow.current(state.playhead)
        }
      }),
    [],
  )
}
