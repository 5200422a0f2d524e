import { clipAt, placedClips } from '#shared/editing/timeline.ts'
import { here, presentTimeline } from '../edit-actions.ts'
import type { Way } from './choosing.ts'
import { goTo } from './go-to.ts'
import { choose, chosenIds, useSelection } from './selection.ts'

/** Chooses the clip at the playhead; at the very end, the last one. */
export function chooseHere(): void {
  const id = idHere()
  if (id !== undefined) {
    choose(id)
  }
}

/** Lets arrows go on from the clip at the playhead where none was chosen. */
export function beginHere(): void {
  useSelection.setState(({ active }) => ({ active: active ?? idHere() }))
}

/** Chooses one clip more, or one less, from the one chosen last on; with none chosen, that at the playhead. */
export function extendChosen(direction: 1 | -1): void {
  if (chosenIds().length === 0) {
    chooseHere()
    return
  }
  goOn(direction, 'extend')
}

/** Goes from the clip chosen last to its neighbour, and chooses that unless it only passes by. */
export function goOn(direction: 1 | -1, way: Way | 'pass'): void {
  const { clips } = presentTimeline()
  const { active } = useSelection.getState()
  const from = clips.findIndex(({ id }) => id === active)
  const id = from === -1 ? idHere() : clips[from + direction]?.id
  chooseAndShow(id ?? active, way)
}

/** Goes to the first clip or the last. */
export function goToLast(direction: 1 | -1, way: Way): void {
  chooseAndShow(presentTimeline().clips.at(direction === 1 ? -1 : 0)?.id, way)
}

/** Chooses a clip and goes to its start. */
export function chooseAndShow(id: string | undefined, way: Way | 'pass'): void {
  const placed = placedClips(presentTimeline()).find(({ clip }) => clip.id === id)
  if (!placed) {
    return
  }
  if (way === 'pass') {
    useSelection.setState({ active: placed.clip.id })
  } else {
    choose(placed.clip.id, way)
  }
  goTo(placed.start)
}

function idHere(): string | undefined {
  const timeline = presentTimeline()
  return (clipAt(timeline, here())?.clip ?? timeline.clips.at(-1))?.id
}
