import { Export } from '#shared/export/export.ts'
import type { Connection } from '../open.ts'

/** The newest version first. */
export function exportsOf(db: Connection, episodeId: string): Export[] {
  return db
    .prepare('SELECT * FROM exports WHERE episodeId = ? ORDER BY version DESC, rowid')
    .all(episodeId)
    .map((row) => Export.parse(row))
}

export function findExport(db: Connection, id: string): Export | undefined {
  const row = db.prepare('SELECT * FROM exports WHERE id = ?').get(id)
  return row === undefined ? undefined : Export.parse(row)
}

export function saveExport(db: Connection, value: Export): void {
  db.prepare(
    `INSERT OR REPLACE INTO exports
       (id, episodeId, version, preset, state, file, durationMs, sizeBytes, loudness, createdAtMs)
     VALUES (@id, @episodeId, @version, @preset, @state, @file, @durationMs, @sizeBytes, @loudness,
       @createdAtMs)`,
  ).run(value)
}

/** 1 for an episode that was never exported. Versions that failed are counted too. */
export function nextVersion(db: Connection, episodeId: string): number {
  const row = db
    .prepare<[string], { newest: number | null }>(
      'SELECT max(version) AS newest FROM exports WHERE episodeId = ?',
    )
    .get(episodeId)
  return (row?.newest ?? 0) + 1
}

/** What was running when the program ended is not running any more. Answers how many there were. */
export function markInterrupted(db: Connection): number {
  return db.prepare("UPDATE exports SET state = 'interrupted' WHERE state = 'running'").run()
    .changes
}
