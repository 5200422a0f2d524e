import { useEffect } from 'react'
import type { Peaks } from '#shared/editing/peaks.ts'
import { useTimeline } from '../open-episode/use-edited.ts'
import { musicPlayer } from './music-player.ts'

/** Plays the music while this component is there; `waveforms` tell it when somebody speaks. */
export function useMusic(waveforms: ReadonlyMap<string, Peaks>): void {
  const timeline = useTimeline()
  useEffect(() => musicPlayer.attach(), [])
  useEffect(() => musicPlayer.hear({ timeline, waveforms }), [timeline, waveforms])
}
