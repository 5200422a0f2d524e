import { useDeferredValue, useMemo } from 'react'
import { hasWords } from '#shared/captions/break-anew.ts'
import { heardLevels } from '#shared/editing/heard-levels.ts'
import type { Heard } from '#shared/transcript/range-of-words.ts'
import { type Transcript, transcriptOf } from '#shared/transcript/transcript.ts'
import { useTimeline, useTrack } from '../../open-episode/use-edited.ts'
import { useAssets, useLevels } from '../silences/use-levels.ts'

export interface EpisodeTranscript {
  readonly transcript: Transcript
  /** Of what is heard; empty until it is read. Words are cut in the middle of pauses until then. */
  readonly heard: Heard
}

/** Whether anybody knows when single words are said. */
export function useHasWords(): boolean {
  const { cues } = useTrack()
  return useMemo(() => cues.some(hasWords), [cues])
}

/** What is said in the edited episode, word by word. */
export function useTranscript(): EpisodeTranscript {
  const timeline = useTimeline()
  const { cues } = useTrack()
  const assets = useAssets()
  const { levels } = useLevels()
  // Hours of words take a moment: the timeline, which is being worked on, comes first.
  const shown = useDeferredValue(timeline)
  const transcript = useMemo(() => transcriptOf(cues, shown), [cues, shown])
  const heard = useMemo(() => heardLevels(levels, shown, assets), [levels, shown, assets])
  return { transcript, heard }
}
