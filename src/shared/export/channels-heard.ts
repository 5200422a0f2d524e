import { heardOf } from '../editing/heard-of.ts'
import type { Timeline } from '../editing/timeline.ts'
import type { Asset } from '../episodes/asset.ts'

/** Of a mix. One is heard the same on both sides. */
export type Channels = 1 | 2

/** How many a mix needs: where all microphones have one channel, as most do, a second would be twice the work for nothing. */
export function channelsHeard(timeline: Timeline, assets: readonly Asset[]): Channels {
  const played = new Set(timeline.clips.map(({ assetId }) => assetId))
  const heard = [...played].flatMap((assetId) => heardOf(timeline, assets, assetId))
  const haveOne = heard.every(({ asset }) => asset.audio?.channels === 1)
  return haveOne && timeline.music.length === 0 ? 1 : 2
}
