import type { Day } from '#shared/campaigns/day.ts'
import { Permission } from '#shared/collection/permission.ts'
import { workKeys } from '#shared/collection/same-work.ts'
import { CatalogueRecord } from '#shared/publishing/details.ts'
import type { Connection } from '../open.ts'

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

export function allWorks(db: Connection): WorkRow[] {
  return db
    .prepare<[], Row>("SELECT * FROM works ORDER BY lower(record ->> '$.title')")
    .all()
    .map(toWork)
}

/** Whose permission ends on a day or before it, or has ended; what ends first comes first. */
export function worksEndingBy(db: Connection, day: Day): WorkRow[] {
  return db
    .prepare<[string], Row>(
      `SELECT * FROM works WHERE permission IS NOT NULL AND permission ->> '$.endsOn' <= ?
       ORDER BY permission ->> '$.endsOn'`,
    )
    .all(day)
    .map(toWork)
}

export function findWork(db: Connection, id: string): WorkRow | undefined {
  const row = db.prepare<[string], Row>('SELECT * FROM works WHERE id = ?').get(id)
  return row && toWork(row)
}

/** The same book, however its record was written. */
export function findWorkLike(db: Connection, record: CatalogueRecord): WorkRow | undefined {
  const { isbn = null, title } = workKeys(record)
  const row = db
    .prepare<[string | null, string, string | null], Row>(
      `SELECT * FROM works WHERE isbn = ? OR (titleKey = ? AND (isbn IS NULL OR ? IS NULL))
       ORDER BY isbn IS NULL LIMIT 1`,
    )
    .get(isbn, title, isbn)
  return row && toWork(row)
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
