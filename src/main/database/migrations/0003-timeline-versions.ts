import type { Database } from 'better-sqlite3'

/** Timelines that a person kept under a name. Never edited after release. */
export function timelineVersions(db: Database): void {
  db.exec(`
    CREATE TABLE timelineVersions (
      id TEXT PRIMARY KEY,
      episodeId TEXT NOT NULL REFERENCES episodes (id),
      name TEXT NOT NULL,
      savedAtMs INTEGER NOT NULL,
      timeline TEXT NOT NULL CHECK (json_valid(timeline))
    ) STRICT;
    CREATE INDEX timelineVersionsByEpisode ON timelineVersions (episodeId, savedAtMs);
  `)
}
