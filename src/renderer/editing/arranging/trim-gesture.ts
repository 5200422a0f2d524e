import { type PlacedClip, placedClips } from '#shared/editing/timeline.ts'
import { type Edge, edgeRoom, trimClip } from '#shared/editing/trim-clip.ts'
import { type Ticks, add, frameLength, subtract, ticks, within } from '#shared/time/ticks.ts'
import { change, useOpenEpisode } from '../../open-episode/open-episode.ts'
import { player } from '../../playback/player.ts'
import { presentTimeline } from '../edit-actions.ts'
import { drawnTo, momentsToMeet } from './drawn-to.ts'
import { type Gesture, type PointerPlace, drawNothing, useGesture } from './gesture.ts'
import { goTo } from './go-to.ts'
import { lengthOf } from './lengths.ts'

/** Drags one edge of a clip, as far as its recording goes. The preview shows what would be seen there. */
export function trimming(
  pressed: PointerPlace,
  { clipId, edge }: { readonly clipId: string; readonly edge: Edge },
): Gesture | undefined {
  const timeline = presentTimeline()
  const placed = placedClips(timeline).find(({ clip }) => clip.id === clipId)
  if (!placed) {
    return undefined
  }
  const { playhead } = useOpenEpisode.getState()
  const from = placed[edge]
  const moments = momentsToMeet([from], playhead)
  const room = edgeRoom(timeline, placed.clip, edge, lengthOf)
  player.pause()
  return {
    move: ({ time, isFree }) => {
      const wanted = { time: add(from, subtract(time, pressed.time)), isFree }
      const drawn = drawnTo(wanted, moments)
      const by = within(subtract(drawn, from), room.earliest, room.latest)
      const to = add(from, by)
      useGesture.setState(({ snap }) => ({
        trim: { clipId, edge, from, to },
        snap: to === drawn ? snap : undefined,
      }))
      player.seek(lastSeen(placed, edge, to))
    },
    finish: () => {
      const { trim } = useGesture.getState()
      drawNothing()
      if (trim) {
        const by = subtract(trim.to, from)
        change('trimClip', (edited) => trimClip(edited, { clipId, edge, by }, lengthOf))
        goTo(edge === 'start' ? from : trim.to)
      }
    },
    cancel: () => {
      drawNothing()
      player.seek(playhead)
    },
  }

  /** What the clip would show at that edge; beyond the clip its edge, as what is there plays something else. */
  function lastSeen({ start, end }: PlacedClip, at: Edge, to: Ticks): Ticks {
    const last = ticks(Math.max(start, to - Math.ceil(frameLength(timeline.frameRate))))
    return within(at === 'start' ? to : last, start, end)
  }
}
