import { type Timeline, pictureAt, sourceTime } from '#shared/editing/timeline.ts'
import type { Asset } from '#shared/episodes/asset.ts'
import { type Ticks, toMilliseconds } from '#shared/time/ticks.ts'

/** Address of what is seen at a moment of the edited episode; undefined where there is only sound. */
export function frameUrl(
  timeline: Timeline,
  assets: readonly Asset[],
  at: Ticks,
): string | undefined {
  const picture = pictureAt(timeline, at)
  if (picture) {
    return imageUrl(picture.assetId)
  }
  const source = sourceTime(timeline, at)
  const asset = assets.find((other) => other.id === source?.assetId)
  return source && asset?.video ? videoFrameUrl(asset.id, source.time) : undefined
}

export function imageUrl(assetId: string): string {
  return `media://image/${assetId}`
}

export function videoFrameUrl(assetId: string, time: Ticks): string {
  return `media://frame/${assetId}/${toMilliseconds(time)}.jpg`
}
