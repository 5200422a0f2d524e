import { type Ticks, ZERO } from '../time/ticks.ts'
import type { Asset } from './asset.ts'

/** A recording that is heard with an asset; its time is `offset` later. */
export interface TiedSound {
  readonly asset: Asset
  readonly offset: Ticks
}

/** Everything that is heard where an asset plays: its own sound and that of its companions. */
export function soundsOf(asset: Asset, all: readonly Asset[]): TiedSound[] {
  const tied = asset.companions.flatMap(({ assetId, offset }) => {
    const companion = all.find(({ id }) => id === assetId)
    return companion ? [{ asset: companion, offset }] : []
  })
  return [{ asset, offset: ZERO }, ...tied].filter((sound) => sound.asset.audio)
}
