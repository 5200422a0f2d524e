import { moveClips } from '#shared/editing/move-clips.ts'
import { nearestMoment } from '#shared/editing/snapping.ts'
import { placedClips, timelineLength } from '#shared/editing/timeline.ts'
import type { Ticks } from '#shared/time/ticks.ts'
import { change } from '../../open-episode/open-episode.ts'
import { presentTimeline } from '../edit-actions.ts'
import { stretchOf } from './acted-on.ts'
import { type Gesture, drawNothing, useGesture } from './gesture.ts'
import { goTo } from './go-to.ts'
import { choose, chosenIds } from './selection.ts'

/** Drags a clip to another border, with all that are chosen when it is one of them. */
export function moving(clipId: string): Gesture {
  if (!chosenIds().includes(clipId)) {
    choose(clipId)
  }
  const timeline = presentTimeline()
  const ids = chosenIds()
  const length = timelineLength(timeline)
  const borders = [...placedClips(timeline).map(({ start }) => start), length]
  const placeOf = (time: Ticks) => borders.indexOf(nearestMoment(borders, time, length) ?? length)
  let toIndex: number | undefined
  return {
    move: ({ time }) => {
      const index = placeOf(time)
      const isSame = moveClips(timeline, ids, index) === timeline
      toIndex = isSame ? undefined : index
      useGesture.setState({
        move: { ids, pointer: time, to: isSame ? undefined : borders[index] },
      })
    },
    finish: () => {
      drawNothing()
      const index = toIndex
      if (index !== undefined) {
        change('moveClip', (edited) => moveClips(edited, ids, index))
        goTo(stretchOf(ids)?.start)
      }
    },
    cancel: drawNothing,
  }
}
