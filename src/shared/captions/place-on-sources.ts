import type { Asset } from '../episodes/asset.ts'
import { type TimeRange, overlap } from '../time/range.ts'
import { type Ticks, ZERO, add, earlier, later, subtract } from '../time/ticks.ts'
import type { Cue, SourceCue } from './cue.ts'

/** A recording and where it lies when all recordings are played one after the other. */
export interface PlacedAsset {
  readonly asset: Asset
  readonly range: TimeRange
}

/** The recordings (pictures left out) in the order of import, one after the other. */
export function placeAssets(assets: readonly Asset[]): PlacedAsset[] {
  let start: Ticks = ZERO
  return assets
    .filter((asset) => asset.kind !== 'image')
    .map((asset) => {
      const range = { start, end: add(start, asset.duration) }
      start = range.end
      return { asset, range }
    })
}

/** Ties captions, timed along all recordings together, to the recording each is heard in. */
export function placeOnSources(
  cues: readonly (Cue & Pick<SourceCue, 'words'>)[],
  assets: readonly Asset[],
): SourceCue[] {
  const placed = placeAssets(assets)
  return cues.flatMap((cue) =>
    placed.flatMap(({ asset, range }, index) => {
      const part = overlap(cue, range)
      if (!part) {
        return []
      }
      const id = index === 0 ? cue.id : `${cue.id}-${index}`
      const within = (time: Ticks) =>
        subtract(later(range.start, earlier(time, range.end)), range.start)
      const words = cue.words?.map((word) => ({
        ...word,
        start: within(word.start),
        end: within(word.end),
      }))
      return [
        {
          ...{ id, assetId: asset.id, start: within(part.start), end: within(part.end) },
          ...{ text: cue.text, ...(words && { words }) },
        },
      ]
    }),
  )
}
