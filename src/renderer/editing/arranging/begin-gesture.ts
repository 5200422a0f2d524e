import type { PointerEvent } from 'react'
import { clipAt } from '#shared/editing/timeline.ts'
import type { Edge } from '#shared/editing/trim-clip.ts'
import { clearMarks, useOpenEpisode } from '../../open-episode/open-episode.ts'
import { player } from '../../playback/player.ts'
import { markedRange, presentTimeline } from '../edit-actions.ts'
import { snapped } from '../snap.ts'
import type { Way } from './choosing.ts'
import type { Gesture, PointerPlace } from './gesture.ts'
import { marking, scrubbing } from './mark-gestures.ts'
import { moving } from './move-gesture.ts'
import { choose, chooseNone, chosenIds } from './selection.ts'
import { trimming } from './trim-gesture.ts'

/** What a press of the pointer may become: a drag, once it moves, or only a press. */
export interface Pressed {
  readonly drag: () => Gesture | undefined
  readonly press: () => void
  /** It begins with the press, without waiting for a movement. */
  readonly isAtOnce?: boolean
}

/**
 * What a press is for, by where it falls: on the ruler it scrubs. A clip is trimmed by its edges and moved by its
 * name; elsewhere a stretch is marked. A press that stays where it is chooses the clip there.
 */
export function pressedAt(event: PointerEvent, place: PointerPlace): Pressed {
  const { playhead } = useOpenEpisode.getState()
  if (find(event, '[data-ruler]')) {
    return { drag: () => scrubbing(playhead), press: () => undefined, isAtOnce: true }
  }
  const way = wayOf(event)
  const press = () => chooseAt(place, way)
  const grip = find(event, '[data-grip]')?.dataset
  const clipId = grip?.['clip'] ?? ''
  const edge = edgeOf(grip?.['grip'])
  if (edge) {
    return { drag: () => trimming(place, { clipId, edge }), press }
  }
  if (grip) {
    return { drag: () => moving(clipId), press }
  }
  if (way !== 'only') {
    return { drag: () => undefined, press }
  }
  player.seek(snapped(place.time))
  return { drag: () => marking(place), press }
}

/** Chooses the clip at a place. Alone, the playhead goes there; where no clip is, nothing is chosen any more. */
function chooseAt({ time }: PointerPlace, way: Way): void {
  const id = clipAt(presentTimeline(), time)?.clip.id
  if (id !== undefined) {
    choose(id, way)
  } else if (way === 'only') {
    chooseNone()
    clearMarks()
  }
  if (way === 'only') {
    player.seek(snapped(time))
  }
}

/** A press for the menu is as any other, but lets a marked stretch be, and clips that are chosen already. */
export function menuAt({ time }: PointerPlace): void {
  const range = markedRange(useOpenEpisode.getState().marks)
  const id = clipAt(presentTimeline(), time)?.clip.id
  const isMarked = range && time >= range.start && time < range.end
  if (id !== undefined && !isMarked && !chosenIds().includes(id)) {
    choose(id)
  }
  player.seek(snapped(time))
}

function wayOf({ shiftKey, ctrlKey, metaKey }: PointerEvent): Way {
  if (shiftKey) {
    return 'extend'
  }
  return ctrlKey || metaKey ? 'toggle' : 'only'
}

function edgeOf(grip: string | undefined): Edge | undefined {
  return grip === 'start' || grip === 'end' ? grip : undefined
}

function find({ target }: PointerEvent, selector: string): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(selector) : null
}
