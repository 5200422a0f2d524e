import { useEffect } from 'react'
import { useTimeline } from '../open-episode/use-edited.ts'
import { musicPlayer } from './music-player.ts'

/** Plays the music while this component is there; `peaks` tell it when somebody speaks. */
export function useMusic(peaks: ReadonlyMap<string, Int8Array>): void {
  const timeline = useTimeline()
  useEffect(() => musicPlayer.attach(), [])
  useEffect(() => musicPlayer.hear({ timeline, peaks }), [timeline, peaks])
}
