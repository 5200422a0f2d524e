import type { Asset } from '#shared/episodes/asset.ts'

/** The name of a recording as people say it: that of its file, without what kind of file it is. */
export function assetName(assets: readonly Asset[], assetId: string): string {
  const name = assets.find(({ id }) => id === assetId)?.name ?? ''
  return name.replace(/\.[^.]+$/, '')
}
