import { Timeline } from '#shared/editing/timeline.ts'
import type { TimelineVersion } from '#shared/editing/contract.ts'
import type { Connection } from '../open.ts'

/** The newest first. */
export function versionsOf(db: Connection, episodeId: string): TimelineVersion[] {
  return db
    .prepare<[string], TimelineVersion>(
      `SELECT id, name, savedAtMs FROM timelineVersions WHERE episodeId = ?
       ORDER BY savedAtMs DESC, rowid DESC`,
    )
    .all(episodeId)
}

export function versionTimeline(db: Connection, id: string): Timeline | undefined {
  const row = db
    .prepare<[string], { timeline: string }>('SELECT timeline FROM timelineVersions WHERE id = ?')
    .get(id)
  return row && Timeline.parse(JSON.parse(row.timeline))
}

export function addVersion(
  db: Connection,
  version: TimelineVersion & { readonly episodeId: string; readonly timeline: Timeline },
): void {
  db.prepare(
    `INSERT INTO timelineVersions (id, episodeId, name, savedAtMs, timeline)
     VALUES (@id, @episodeId, @name, @savedAtMs, @json)`,
  ).run({
    id: version.id,
    episodeId: version.episodeId,
    name: version.name,
    savedAtMs: version.savedAtMs,
    json: JSON.stringify(version.timeline),
  })
}
