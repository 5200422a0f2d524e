import type { Day } from '#shared/campaigns/day.ts'
import type { WorkQuery } from '#shared/collection/contract.ts'
import { normaliseIsbn } from '#shared/collection/isbn.ts'
import { Permission } from '#shared/collection/permission.ts'
import { workKeys } from '#shared/collection/same-work.ts'
import { hasWords } from '#shared/episodes/search.ts'
import { CatalogueRecord } from '#shared/publishing/details.ts'
import type { Connection } from '../open.ts'
import { fewWithWords } from './few-with-words.ts'

/** A work without the episodes that cite it. */
export interface WorkRow {
  readonly id: string
  readonly record: CatalogueRecord
  readonly permission?: Permission | undefined
}

interface Row {
  readonly id: string
  readonly record: string
  readonly permission: string | null
}

export function toWork({ id, record, permission }: Row): WorkRow {
  return {
    id,
    record: CatalogueRecord.parse(JSON.parse(record)),
    ...(permission === null ? {} : { permission: Permission.parse(JSON.parse(permission)) }),
  }
}

/** A page of works by title. It costs the same however many there are. */
export function worksFrom(db: Connection, query: WorkQuery): WorkRow[] {
  const { text, notCitedBy, limit } = query
  const few = fewWithWords(db, 'work', text)
  const rows = db
    .prepare<unknown[], Row>(
      `SELECT * FROM works WHERE (titleKey, id) > (?, ?)
         ${few ? `AND id IN (SELECT workId FROM workRows WHERE number IN (SELECT value FROM json_each(?)))` : ''}
         AND NOT EXISTS (SELECT 1 FROM citations WHERE workId = works.id AND episodeId = ?)
       ORDER BY titleKey, id`,
    )
    .iterate(...below(db, query.after), ...(few ? [JSON.stringify(few)] : []), notCitedBy ?? '')
  const found: WorkRow[] = []
  for (const row of rows) {
    const work = toWork(row)
    if (hasWords(soughtIn(work.record), text)) {
      found.push(work)
    }
    if (found.length >= limit) {
      break
    }
  }
  return found
}

/** What every work is, by title. */
export function allRecords(db: Connection): CatalogueRecord[] {
  return db
    .prepare<[], Row>('SELECT * FROM works ORDER BY titleKey, id')
    .all()
    .map((row) => toWork(row).record)
}

/** What a page begins after: a work, or nothing. */
function below(db: Connection, after: string | undefined): readonly [titleKey: string, id: string] {
  const titleKey = db
    .prepare<[string], string>('SELECT titleKey FROM works WHERE id = ?')
    .pluck()
    .get(after ?? '')
  return [titleKey ?? '', after ?? '']
}

/** What a work is looked for by; the same is in the index of its letters. */
function soughtIn({ title, authors, isbn, callNumber }: CatalogueRecord): string {
  const plainIsbn = isbn === undefined ? undefined : normaliseIsbn(isbn)
  return [title, ...authors, isbn, plainIsbn, callNumber].filter(Boolean).join(' ')
}

/**
 * Those whose permission ends from one day to another, and those that are still read aloud at YouTube though
 * theirs ended before; what ends first comes first.
 */
export function worksEnding(db: Connection, from: Day, until: Day): WorkRow[] {
  return db
    .prepare<[Day, Day, Day], Row>(
      `SELECT * FROM works WHERE id IN (
         SELECT id FROM works
           WHERE permission IS NOT NULL AND permission ->> '$.endsOn' BETWEEN ? AND ?
         UNION ALL SELECT workId FROM readAloud WHERE endsOn < ?)
       ORDER BY permission ->> '$.endsOn'`,
    )
    .all(from, until, from)
    .map(toWork)
}

/** What the episodes of a campaign cite, by title; none in the bin. */
export function worksOfCampaign(db: Connection, campaign: string): WorkRow[] {
  return db
    .prepare<[string], Row>(
      `SELECT * FROM works WHERE id IN (
         SELECT workId FROM episodes JOIN citations ON citations.episodeId = episodes.id
         WHERE campaign = ? AND discardedAtMs IS NULL)
       ORDER BY titleKey`,
    )
    .all(campaign)
    .map(toWork)
}

export function findWork(db: Connection, id: string): WorkRow | undefined {
  const row = db.prepare<[string], Row>('SELECT * FROM works WHERE id = ?').get(id)
  return row && toWork(row)
}

/** The same book, however its record was written. */
export function findWorkLike(db: Connection, record: CatalogueRecord): WorkRow | undefined {
  return worksLike(db, record)[0]
}

/** All that are the same book; the one that has its ISBN first. */
export function worksLike(db: Connection, record: CatalogueRecord): WorkRow[] {
  const { isbn = null, title } = workKeys(record)
  return db
    .prepare<[string | null, string, string | null], Row>(
      `SELECT * FROM works WHERE isbn = ? OR (titleKey = ? AND (isbn IS NULL OR ? IS NULL))
       ORDER BY isbn IS NULL`,
    )
    .all(isbn, title, isbn)
    .map(toWork)
}

export function saveWork(db: Connection, id: string, record: CatalogueRecord): void {
  const { isbn = null, title } = workKeys(record)
  db.prepare(
    `INSERT INTO works (id, isbn, titleKey, record) VALUES (?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET isbn = excluded.isbn, titleKey = excluded.titleKey,
       record = excluded.record`,
  ).run(id, isbn, title, JSON.stringify(record))
}

export function savePermission(
  db: Connection,
  workId: string,
  permission: Permission | undefined,
): void {
  db.prepare('UPDATE works SET permission = ? WHERE id = ?').run(
    permission === undefined ? null : JSON.stringify(permission),
    workId,
  )
}
