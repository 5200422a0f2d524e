import { UploadJob } from '#shared/publishing/upload/upload-job.ts'
import type { Connection } from '../open.ts'

/** In the order of the queue. */
export function uploadsInOrder(db: Connection): UploadJob[] {
  return db
    .prepare<[], { job: string }>('SELECT job FROM uploads ORDER BY position, rowid')
    .all()
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

export function removeUpload(db: Connection, id: string): void {
  db.prepare('DELETE FROM uploads WHERE id = ?').run(id)
}

function readJob({ job }: { job: string }): UploadJob {
  return UploadJob.parse(JSON.parse(job))
}
