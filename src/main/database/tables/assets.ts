import { Asset } from '#shared/episodes/asset.ts'
import type { Connection } from '../open.ts'

interface AssetRow {
  readonly asset: string
}

function toAsset({ asset }: AssetRow): Asset {
  return Asset.parse(JSON.parse(asset))
}

/** In the order in which they were imported. */
export function assetsOf(db: Connection, episodeId: string): Asset[] {
  return db
    .prepare<[string], AssetRow>('SELECT asset FROM assets WHERE episodeId = ? ORDER BY position')
    .all(episodeId)
    .map(toAsset)
}

export function findAsset(db: Connection, id: string): Asset | undefined {
  const row = db.prepare<[string], AssetRow>('SELECT asset FROM assets WHERE id = ?').get(id)
  return row && toAsset(row)
}

export function addAsset(db: Connection, asset: Asset): void {
  db.prepare(
    `INSERT INTO assets (id, episodeId, position, asset) VALUES (@id, @episodeId,
       (SELECT count(*) FROM assets WHERE episodeId = @episodeId), @json)`,
  ).run({ id: asset.id, episodeId: asset.episodeId, json: JSON.stringify(asset) })
}
