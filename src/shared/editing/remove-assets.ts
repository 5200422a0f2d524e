import { cutRanges } from './cut-range.ts'
import { type Timeline, placedClips } from './timeline.ts'

/** Takes out everything that plays these assets, with the pictures and chapters over it. */
export function removeAssets(timeline: Timeline, assetIds: readonly string[]): Timeline {
  const gone = new Set(assetIds)
  return cutRanges(
    timeline,
    placedClips(timeline).filter(({ clip }) => gone.has(clip.assetId)),
  )
}
