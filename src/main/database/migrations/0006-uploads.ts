import type { Database } from 'better-sqlite3'

/** Uploads on their way, and what was used of Google's daily quota. Never edited after release. */
export function uploads(db: Database): void {
  db.exec(`
    CREATE TABLE uploads (
      id TEXT PRIMARY KEY,
      episodeId TEXT NOT NULL REFERENCES episodes (id),
      position REAL NOT NULL,
      job TEXT NOT NULL CHECK (json_valid(job))
    ) STRICT;
    CREATE INDEX uploadsByPosition ON uploads (position);
    CREATE INDEX uploadsByEpisode ON uploads (episodeId);

    CREATE TABLE quotaUses (
      day TEXT PRIMARY KEY,
      uploads INTEGER NOT NULL DEFAULT 0,
      units INTEGER NOT NULL DEFAULT 0
    ) STRICT;
  `)
}
