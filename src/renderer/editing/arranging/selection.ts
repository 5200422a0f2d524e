import { create } from 'zustand'
import type { Timeline } from '#shared/editing/timeline.ts'
import { clearMarks, useOpenEpisode } from '../../open-episode/open-episode.ts'
import { NOTHING, type Selection, type Way, chosen } from './choosing.ts'

export const useSelection = create<Selection>()(() => NOTHING)

/** Chooses a clip. A marked stretch is let go: one thing at a time is what an act is for. */
export function choose(id: string, way: Way = 'only'): void {
  clearRange()
  const order = present().clips.map((clip) => clip.id)
  useSelection.setState((selection) => chosen(selection, order, { id, way }))
}

/** Chooses exactly these clips. */
export function chooseAll(ids: readonly string[]): void {
  clearRange()
  useSelection.setState({ ids, anchor: ids[0], active: ids.at(-1) })
}

export function chooseNone(): void {
  useSelection.setState(NOTHING)
}

/** The chosen clips there are, in the order in which they play. */
export function chosenIn({ clips }: Timeline, ids: readonly string[]): string[] {
  const wanted = new Set(ids)
  return clips.flatMap(({ id }) => (wanted.has(id) ? [id] : []))
}

export function chosenIds(): string[] {
  return chosenIn(present(), useSelection.getState().ids)
}

function present(): Timeline {
  return useOpenEpisode.getState().history.present.timeline
}

/** A single mark waits for the other. */
function clearRange(): void {
  const { start, end } = useOpenEpisode.getState().marks
  if (start !== undefined && end !== undefined) {
    clearMarks()
  }
}
