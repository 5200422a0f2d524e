import type { Work } from '#shared/collection/contract.ts'
import { joinRecords } from '#shared/collection/same-work.ts'
import type { CatalogueRecord } from '#shared/publishing/details.ts'
import type { Connection } from '../open.ts'
import { findWorkLike, saveWork, toWork, type WorkRow } from './works.ts'

/** What an episode cites, in its order. */
export function worksOf(db: Connection, episodeId: string): WorkRow[] {
  return db
    .prepare<[string], { id: string; record: string; permission: string | null }>(
      `SELECT works.id, record, permission FROM citations JOIN works ON works.id = workId
       WHERE episodeId = ? ORDER BY position`,
    )
    .all(episodeId)
    .map(toWork)
}

export function recordsOf(db: Connection, episodeId: string): CatalogueRecord[] {
  return worksOf(db, episodeId).map(({ record }) => record)
}

interface CitingRow {
  readonly episodeId: string
  readonly title: string
  readonly isSeen: number
}

/** The episodes that cite a work, the last changed first; none in the bin. */
export function episodesCiting(db: Connection, workId: string): Work['episodes'] {
  return db
    .prepare<[string], CitingRow>(
      `SELECT episodes.id AS episodeId, title,
         format = 'story'
         AND EXISTS (SELECT 1 FROM publications
           WHERE episodeId = episodes.id AND destination = 'youtube')
         AND NOT EXISTS (SELECT 1 FROM unlistings WHERE episodeId = episodes.id) AS isSeen
       FROM citations JOIN episodes ON episodes.id = citations.episodeId
       WHERE workId = ? AND discardedAtMs IS NULL ORDER BY updatedAtMs DESC`,
    )
    .all(workId)
    .map(toEpisode)
}

function toEpisode({ episodeId, title, isSeen }: CitingRow): Work['episodes'][number] {
  return { episodeId, title, isSeen: isSeen === 1 }
}

/** At the end, once; answers whether the episode did not cite it before. */
export function cite(db: Connection, episodeId: string, workId: string): boolean {
  const { changes } = db
    .prepare(
      `INSERT OR IGNORE INTO citations (episodeId, position, workId) VALUES (?,
         (SELECT coalesce(max(position) + 1, 0) FROM citations WHERE episodeId = ?), ?)`,
    )
    .run(episodeId, episodeId, workId)
  return changes > 0
}

export function uncite(db: Connection, episodeId: string, workId: string): void {
  db.prepare('DELETE FROM citations WHERE episodeId = ? AND workId = ?').run(episodeId, workId)
}

/** Cites a record's work, which is made when there is none; answers whether the episode did not cite it before. */
export function citeRecord(
  db: Connection,
  { episodeId, record }: { readonly episodeId: string; readonly record: CatalogueRecord },
  newId: () => string,
): boolean {
  const found = findWorkLike(db, record)
  const id = found?.id ?? newId()
  saveWork(db, id, found ? joinRecords(found.record, record) : record)
  return cite(db, episodeId, id)
}

/** In place of what the episode cited. What a record says of its work is newer than what was known. */
export function replaceCitations(
  db: Connection,
  newId: () => string,
  episodeId: string,
  records: readonly CatalogueRecord[],
): void {
  db.prepare('DELETE FROM citations WHERE episodeId = ?').run(episodeId)
  for (const record of records) {
    const found = findWorkLike(db, record)
    const id = found?.id ?? newId()
    saveWork(db, id, found ? joinRecords(record, found.record) : record)
    cite(db, episodeId, id)
  }
}
