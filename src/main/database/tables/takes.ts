import { Take } from '#shared/recording/take.ts'
import type { Connection } from '../open.ts'

interface TakeRow {
  readonly take: string
  readonly discardedAtMs: number | null
}

function toTake({ take, discardedAtMs }: TakeRow): Take {
  return Take.parse({ ...JSON.parse(take), ...(discardedAtMs === null ? {} : { discardedAtMs }) })
}

/** In the order in which they were recorded, those in the bin among them. */
export function takesOf(db: Connection, episodeId: string): Take[] {
  return db
    .prepare<[string], TakeRow>(
      'SELECT take, discardedAtMs FROM takes WHERE episodeId = ? ORDER BY number',
    )
    .all(episodeId)
    .map(toTake)
}

export function findTake(db: Connection, id: string): Take | undefined {
  const row = db
    .prepare<[string], TakeRow>('SELECT take, discardedAtMs FROM takes WHERE id = ?')
    .get(id)
  return row && toTake(row)
}

export function saveTake(db: Connection, { discardedAtMs, ...take }: Take): void {
  db.prepare(
    `INSERT INTO takes (id, episodeId, number, discardedAtMs, take) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET discardedAtMs = excluded.discardedAtMs, take = excluded.take`,
  ).run(take.id, take.episodeId, take.number, discardedAtMs ?? null, JSON.stringify(take))
}

/** Zero before the first; those in the bin count. A take that a crash left unfinished is not known here yet. */
export function lastTakeNumber(db: Connection, episodeId: string): number {
  const row = db
    .prepare<[string], { last: number | null }>(
      'SELECT max(number) AS last FROM takes WHERE episodeId = ?',
    )
    .get(episodeId)
  return row?.last ?? 0
}
