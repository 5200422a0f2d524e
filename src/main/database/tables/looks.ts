import { Look } from '#shared/campaigns/reach/snapshot.ts'
import type { Connection } from '../open.ts'

export function lookAt(db: Connection, subject: string): Look | undefined {
  const row = db
    .prepare<[string], Record<string, unknown>>('SELECT * FROM looks WHERE subject = ?')
    .get(subject)
  return (
    row &&
    Look.parse({
      ...row,
      since: row['since'] ?? undefined,
      videoIds: JSON.parse(String(row['videoIds'])),
    })
  )
}

export function saveLook(db: Connection, look: Look): void {
  db.prepare(
    `INSERT OR REPLACE INTO looks (subject, atMs, state, since, videoIds)
     VALUES (@subject, @atMs, @state, @since, @videoIds)`,
  ).run({ ...look, since: look.since ?? null, videoIds: JSON.stringify(look.videoIds) })
}

export function forgetLooksBefore(db: Connection, atMs: number): void {
  db.prepare('DELETE FROM looks WHERE atMs < ?').run(atMs)
}
