import type { Asset } from '#shared/episodes/asset.ts'
import type { ShownFrame } from '#shared/thumbnails/shown-frame.ts'
import { type Ticks, toMilliseconds } from '#shared/time/ticks.ts'

/** Address of a frame of an episode; undefined where there is only sound. */
export function frameUrl(
  { assetId, time }: ShownFrame,
  assets: readonly Asset[],
): string | undefined {
  const asset = assets.find(({ id, video }) => id === assetId && video)
  return asset && (asset.kind === 'image' ? imageUrl(assetId) : videoFrameUrl(assetId, time))
}

export function imageUrl(assetId: string): string {
  return `media://image/${assetId}`
}

export function videoFrameUrl(assetId: string, time: Ticks): string {
  return `media://frame/${assetId}/${toMilliseconds(time)}.jpg`
}
