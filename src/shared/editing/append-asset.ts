import { type FrameRate, type Ticks, ZERO } from '../time/ticks.ts'
import { placeClips } from './place-clips.ts'
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
  const { assetId, clipId, duration, frameRate } = asset
  const clips = duration > 0 ? [{ id: clipId, assetId, start: ZERO, end: duration }] : []
  return placeClips(timeline, { clips, chapters: [], frameRate })
}
