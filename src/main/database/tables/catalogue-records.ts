import { CatalogueRecord } from '#shared/publishing/details.ts'
import type { Connection } from '../open.ts'

export function recordsOf(db: Connection, episodeId: string): CatalogueRecord[] {
  return db
    .prepare<[string], { record: string }>(
      'SELECT record FROM catalogueRecords WHERE episodeId = ? ORDER BY position',
    )
    .all(episodeId)
    .map(({ record }) => CatalogueRecord.parse(JSON.parse(record)))
}

/** In place of those that were there. */
export function replaceRecords(
  db: Connection,
  episodeId: string,
  records: readonly CatalogueRecord[],
): void {
  db.prepare('DELETE FROM catalogueRecords WHERE episodeId = ?').run(episodeId)
  const add = db.prepare(
    'INSERT INTO catalogueRecords (episodeId, position, record) VALUES (?, ?, ?)',
  )
  for (const [position, record] of records.entries()) {
    add.run(episodeId, position, JSON.stringify(record))
  }
}
