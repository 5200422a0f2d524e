import { type FrameRate, type Ticks, ZERO } from '../time/ticks.ts'
import type { Timeline } from './timeline.ts'

export interface AppendedAsset {
  readonly assetId: string
  readonly duration: Ticks
  /** Id of the clip to make. */
  readonly clipId: string
  /** Given with the first video of an episode: the episode takes over its frame rate. */
  readonly frameRate?: FrameRate | undefined
}

/** Puts a whole recording at the end. */
export function appendAsset(timeline: Timeline, asset: AppendedAsset): Timeline {
  if (asset.duration <= 0) {
    return timeline
  }
  const clip = { id: asset.clipId, assetId: asset.assetId, start: ZERO, end: asset.duration }
  return {
    ...timeline,
    frameRate: asset.frameRate ?? timeline.frameRate,
    clips: [...timeline.clips, clip],
  }
}
