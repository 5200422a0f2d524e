import type { TimeRange } from '#shared/time/range.ts'
import { ZERO, add, fromSeconds, later, subtract } from '#shared/time/ticks.ts'
import { useOpenEpisode } from '../../open-episode/open-episode.ts'
import { player } from '../../playback/player.ts'
import { usePlayer } from '../../playback/player-state.ts'

/** Heard before and after it: enough to know the words. */
const AROUND = fromSeconds(1.2)

let stopWatching: () => void = () => undefined

/** Plays a stretch with a little around it, and stops by itself, unless the person goes elsewhere meanwhile. */
export function playAround({ start, end }: TimeRange): void {
  stopWatching()
  const from = later(ZERO, subtract(start, AROUND))
  const until = add(end, AROUND)
  player.seek(from)
  player.play()
  const forget = [
    useOpenEpisode.subscribe(({ playhead }) => {
      const isElsewhere = playhead < from || playhead > add(until, AROUND)
      if (playhead >= until || isElsewhere) {
        stopWatching()
      }
      if (playhead >= until && !isElsewhere) {
        player.pause()
      }
    }),
    usePlayer.subscribe(({ isPlaying }) => {
      if (!isPlaying) {
        stopWatching()
      }
    }),
  ]
  stopWatching = () => forget.forEach((stop) => stop())
}
