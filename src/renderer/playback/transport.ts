import { frameLength, ticks } from '#shared/time/ticks.ts'
import { useOpenEpisode } from '../open-episode/open-episode.ts'
import { usePlayer } from './player-state.ts'
import { player } from './player.ts'

/** Speeds that repeated L or J go through. */
const RATES = [1, 2, 4]

export function playOrPause(): void {
  if (usePlayer.getState().isPlaying) {
    player.pause()
    return
  }
  player.play()
}

/** L and J: begins, or goes faster when it runs that way already. */
export function shuttle(direction: 1 | -1): void {
  const { isPlaying, rate } = usePlayer.getState()
  const runsThatWay = isPlaying && Math.sign(rate) === direction
  const speed = runsThatWay ? RATES[RATES.indexOf(Math.abs(rate)) + 1] : RATES[0]
  player.play(direction * (speed ?? Math.abs(rate)))
}

/** Goes so many frames on, or back when negative. */
export function step(frames: number): void {
  player.pause()
  const { history, playhead } = useOpenEpisode.getState()
  const length = frameLength(history.present.timeline.frameRate)
  const frame = Math.round(playhead / length) + frames
  player.seek(ticks(Math.max(0, Math.round(frame * length))))
}
