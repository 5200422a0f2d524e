import { useMemo } from 'react'
import { type Clip, clipAt } from '#shared/editing/timeline.ts'
import { useOpenEpisode } from '../../open-episode/open-episode.ts'
import { useTimeline } from '../../open-episode/use-edited.ts'
import { chosenIn, useSelection } from './selection.ts'

/** The chosen clips there are, in the order in which they play. */
export function useChosenIds(): readonly string[] {
  const timeline = useTimeline()
  const ids = useSelection((selection) => selection.ids)
  return useMemo(() => chosenIn(timeline, ids), [timeline, ids])
}

/** The clips an act is for: those that are chosen, otherwise the one at the playhead. */
export function useActedOn(): readonly Clip[] {
  const timeline = useTimeline()
  const ids = useChosenIds()
  const here = useOpenEpisode(({ playhead }) => clipAt(timeline, playhead)?.clip)
  return useMemo(() => {
    const chosen = new Set(ids)
    const clips = timeline.clips.filter(({ id }) => chosen.has(id))
    return clips.length > 0 ? clips : [here].filter((clip) => clip !== undefined)
  }, [timeline, ids, here])
}
