import type { Asset } from '#shared/episodes/asset.ts'
import { KIT_PARTS, type KitPart, type ShowKit } from '#shared/shows/kit.ts'
import type { Connection } from '../database/open.ts'
import { addAsset, findAsset } from '../database/tables/assets.ts'

export type KitAssets = Partial<Record<KitPart, Asset>>

/**
 * Makes the files of a kit files of an episode, unless they are already; none is copied once more. Answers all of
 * them, and those that are new.
 */
export function bringInto(
  db: Connection,
  episodeId: string,
  { files }: Pick<ShowKit, 'files'>,
): { readonly assets: KitAssets; readonly added: readonly Asset[] } {
  const found = KIT_PARTS.flatMap((part) => {
    const file = files[part]
    return file ? [{ part, ...provideAsset(db, episodeId, file) }] : []
  })
  return {
    assets: Object.fromEntries(found.map(({ part, asset }) => [part, asset])),
    added: found.filter(({ isNew }) => isNew).map(({ asset }) => asset),
  }
}

function provideAsset(
  db: Connection,
  episodeId: string,
  file: NonNullable<ShowKit['files'][KitPart]>,
): { readonly asset: Asset; readonly isNew: boolean } {
  const id = `${file.id}-${episodeId}`
  const known = findAsset(db, id)
  if (known) {
    return { asset: known, isNew: false }
  }
  const asset: Asset = { ...file, id, episodeId, storage: 'copied', companions: [] }
  addAsset(db, asset)
  return { asset, isNew: true }
}
