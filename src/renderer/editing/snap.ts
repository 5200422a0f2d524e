import { settled } from '#shared/editing/snapping.ts'
import type { Ticks } from '#shared/time/ticks.ts'
import { useOpenEpisode } from '../open-episode/open-episode.ts'

/** A cut where it cannot be told from one; otherwise the nearest frame, or the millisecond where only sound is. */
export function snapped(time: Ticks): Ticks {
  const { document, history } = useOpenEpisode.getState()
  return settled(time, history.present.timeline, document?.assets ?? [])
}
