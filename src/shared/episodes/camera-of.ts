import { type Ticks, ZERO } from '../time/ticks.ts'
import type { Asset } from './asset.ts'

/** A camera that recorded beside an asset; its time is `offset` later. */
export interface TiedCamera {
  readonly asset: Asset
  readonly offset: Ticks
}

/** The camera of the same take as a screen recording; the first one when there are several. */
export function cameraOf(asset: Asset, all: readonly Asset[]): TiedCamera | undefined {
  const [camera] = asset.companions.flatMap(({ assetId, offset }) => {
    const companion = all.find(({ id }) => id === assetId)
    return companion?.kind === 'video' ? [{ asset: companion, offset }] : []
  })
  return asset.video && camera
}

/** What shows somebody who reads: the camera beside a recording, or its own picture where that is all there is. */
export function readerOf(asset: Asset, all: readonly Asset[]): TiedCamera | undefined {
  return cameraOf(asset, all) ?? (asset.video && { asset, offset: ZERO })
}
