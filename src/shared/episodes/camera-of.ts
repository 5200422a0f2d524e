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
    return companion?.kind === 'video' && !isScreen(companion) ? [{ asset: companion, offset }] : []
  })
  return asset.video && camera
}

/**
 * What shows somebody who reads: the camera beside a recording, or the recording itself where that is a camera's or
 * was brought in. A screen shows nobody.
 */
export function readerOf(asset: Asset, all: readonly Asset[]): TiedCamera | undefined {
  const own = asset.kind === 'video' && !isScreen(asset) ? { asset, offset: ZERO } : undefined
  return cameraOf(asset, all) ?? own
}

/** Whether a take recorded it from a screen: its files are named after what was recorded. */
function isScreen({ storage, file }: Pick<Asset, 'storage' | 'file'>): boolean {
  return storage === 'copied' && /\/takes\/[^/]+\/screen-\d+\.[^/]+$/.test(file)
}
