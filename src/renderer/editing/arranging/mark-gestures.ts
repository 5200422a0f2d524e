import { timelineLength } from '#shared/editing/timeline.ts'
import { type Ticks, ZERO, within } from '#shared/time/ticks.ts'
import { markRange, useOpenEpisode } from '../../open-episode/open-episode.ts'
import { player } from '../../playback/player.ts'
import { presentTimeline } from '../edit-actions.ts'
import { drawnTo, momentsToMeet } from './drawn-to.ts'
import { type Gesture, type PointerPlace, drawNothing } from './gesture.ts'
import { useSelection } from './selection.ts'

/** Marks from where the pointer was pressed to where it is. */
export function marking(pressed: PointerPlace): Gesture {
  const { marks } = useOpenEpisode.getState()
  const selection = useSelection.getState()
  const moments = momentsToMeet()
  const inEpisode = (place: PointerPlace) =>
    within(drawnTo(place, moments), ZERO, timelineLength(presentTimeline()))
  const from = inEpisode(pressed)
  player.seek(from)
  return {
    move: (place) => markRange(from, inEpisode(place)),
    finish: drawNothing,
    cancel: () => {
      drawNothing()
      useOpenEpisode.setState({ marks })
      useSelection.setState(selection)
    },
  }
}

/** Lets the playhead follow the pointer. */
export function scrubbing(before: Ticks): Gesture {
  const moments = momentsToMeet()
  return {
    move: (place) => player.seek(drawnTo(place, moments)),
    finish: drawNothing,
    cancel: () => {
      drawNothing()
      player.seek(before)
    },
  }
}
