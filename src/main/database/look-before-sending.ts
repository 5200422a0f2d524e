import type { Database } from 'better-sqlite3'

/** After a backup took the place of the database: what waits may have gone out since, so it is looked for first. */
export function lookBeforeSending(db: Database): void {
  db.exec(
    `UPDATE uploads SET job = json_set(job, '$.looksFirst', json('true'))
       WHERE hasEnded = 0 AND job ->> '$.videoId' IS NULL`,
  )
}
