import type { Database } from 'better-sqlite3'

/** Exports that were asked for and have not ended, so that no quitting loses them. Never edited after release. */
export function waitingExports(db: Database): void {
  db.exec(`
    CREATE TABLE waitingExports (
      id TEXT PRIMARY KEY,
      episodeId TEXT NOT NULL REFERENCES episodes (id),
      askedAtMs INTEGER NOT NULL,
      wanted TEXT NOT NULL CHECK (json_valid(wanted))
    ) STRICT;
  `)
}
