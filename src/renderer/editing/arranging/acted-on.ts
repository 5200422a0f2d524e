import { type PlacedClip, clipAt, placedClips } from '#shared/editing/timeline.ts'
import type { TimeRange } from '#shared/time/range.ts'
import { useOpenEpisode } from '../../open-episode/open-episode.ts'
import { here, markedRange, presentTimeline } from '../edit-actions.ts'
import { chosenIds } from './selection.ts'

/** What an act is for: the marked stretch, or the chosen clips; undefined when there is neither. */
export function actedOn(): { readonly range: TimeRange } | { readonly ids: string[] } | undefined {
  const range = markedRange(useOpenEpisode.getState().marks)
  if (range) {
    return { range }
  }
  const ids = chosenIds()
  return ids.length > 0 ? { ids } : undefined
}

/** The chosen clips, otherwise the one at the playhead. */
export function clipsActedOn(): string[] {
  const ids = chosenIds()
  const id = clipAt(presentTimeline(), here())?.clip.id
  return ids.length > 0 || id === undefined ? ids : [id]
}

/** From the start of the first to the end of the last of these clips. */
export function stretchOf(ids: readonly string[]): TimeRange | undefined {
  const placed = placedOf(ids)
  const [first] = placed
  const last = placed.at(-1)
  return first && last && { start: first.start, end: last.end }
}

function placedOf(ids: readonly string[]): PlacedClip[] {
  const wanted = new Set(ids)
  return placedClips(presentTimeline()).filter(({ clip }) => wanted.has(clip.id))
}
