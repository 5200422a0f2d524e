import type { Asset } from '../episodes/asset.ts'
import type { Ticks } from '../time/ticks.ts'
import { heardOf } from './heard-of.ts'
import type { Timeline } from './timeline.ts'
import { assetsUsed } from './used-clips.ts'

/** A sound that is heard with an asset: its levels, how much later its time is, and a factor. */
export interface HeardLevels {
  /** See sound-levels.ts. */
  readonly levels: Uint8Array
  readonly offset: Ticks
  /** Never zero. */
  readonly gain: number
}

/** The recordings whose levels tell what is heard of a timeline, each once. */
export function soundsHeard(timeline: Timeline, assets: readonly Asset[]): string[] {
  const heard = [...assetsUsed(timeline)].flatMap((assetId) => heardOf(timeline, assets, assetId))
  return [...new Set(heard.map(({ asset }) => asset.id))]
}

/**
 * What is heard with each asset of a timeline, by the levels of single recordings. An asset of which some are
 * not known yet is left out.
 */
export function heardLevels(
  levels: ReadonlyMap<string, Uint8Array>,
  timeline: Timeline,
  assets: readonly Asset[],
): ReadonlyMap<string, readonly HeardLevels[]> {
  const known = [...assetsUsed(timeline)].flatMap((assetId) => {
    const sounds = heardOf(timeline, assets, assetId)
    const heard = sounds.flatMap(({ asset, offset, gain }) => {
      const own = levels.get(asset.id)
      return own ? [{ levels: own, offset, gain }] : []
    })
    return heard.length === sounds.length ? [[assetId, heard] as const] : []
  })
  return new Map(known)
}
