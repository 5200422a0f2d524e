import type { Timeline } from '#shared/editing/timeline.ts'
import type { Asset } from '#shared/episodes/asset.ts'
import { type Ticks, fromMilliseconds, snapToFrame, toMilliseconds } from '#shared/time/ticks.ts'
import { useOpenEpisode } from '../open-episode/open-episode.ts'

/** To the nearest frame when there is something to see, otherwise to the millisecond. */
export function snapped(time: Ticks): Ticks {
  const { document, history } = useOpenEpisode.getState()
  return snapTime(time, history.present.timeline, document?.assets ?? [])
}

export function snapTime(time: Ticks, timeline: Timeline, assets: readonly Asset[]): Ticks {
  const videos = new Set(assets.filter((asset) => asset.video).map((asset) => asset.id))
  const isSeen =
    timeline.pictures.length > 0 || timeline.clips.some((clip) => videos.has(clip.assetId))
  return isSeen ? snapToFrame(time, timeline.frameRate) : fromMilliseconds(toMilliseconds(time))
}
