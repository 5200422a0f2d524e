import { UploadJob } from '#shared/publishing/upload/upload-job.ts'
import type { Connection } from '../open.ts'

/** So many that have ended are read, the last ones; the others stay where they are. */
const ENDED = 100

/**
 * In the order of the queue: all that have not ended, that YouTube is still asked about or that become public
 * last, and the last of those that have. What ended long ago is found by its id.
 */
export function uploadsInOrder(db: Connection): UploadJob[] {
  return db
    .prepare<[number, number], { job: string }>(
      `SELECT job FROM uploads WHERE id IN (
         SELECT id FROM uploads WHERE hasEnded = 0
         UNION ALL SELECT id FROM uploads WHERE nextLookAtMs IS NOT NULL
         UNION ALL SELECT id FROM (SELECT id FROM uploads WHERE publicFromS IS NOT NULL
           ORDER BY publicFromS DESC LIMIT ?)
         UNION ALL SELECT id FROM (SELECT id FROM uploads WHERE hasEnded = 1
           ORDER BY position DESC LIMIT ?))
       ORDER BY position, rowid`,
    )
    .all(ENDED, ENDED)
    .map(readJob)
}

export function findUpload(db: Connection, id: string): UploadJob | undefined {
  const row = db.prepare<[string], { job: string }>('SELECT job FROM uploads WHERE id = ?').get(id)
  return row && readJob(row)
}

export function saveUpload(db: Connection, job: UploadJob): void {
  db.prepare(
    `INSERT INTO uploads (id, episodeId, position, job) VALUES (?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET position = excluded.position, job = excluded.job`,
  ).run(job.id, job.episodeId, job.position, JSON.stringify(job))
}

/**
 * With what ended before it: a list that is cleared does not fill up again from what it left out. What waits for a
 * person stays.
 */
export function removeUpload(db: Connection, id: string): void {
  db.transaction(() => {
    db.prepare(
      `DELETE FROM uploads WHERE hasEnded = 1 AND job ->> '$.hold' IS NULL
         AND position < (SELECT position FROM uploads WHERE id = ? AND hasEnded = 1)`,
    ).run(id)
    db.prepare('DELETE FROM uploads WHERE id = ?').run(id)
  })()
}

function readJob({ job }: { job: string }): UploadJob {
  return UploadJob.parse(JSON.parse(job))
}
