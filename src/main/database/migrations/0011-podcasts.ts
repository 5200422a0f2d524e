import type { Database } from 'better-sqlite3'

/** What a show's feed says, and what must never change of it once it was published. Never edited after release. */
export function podcasts(db: Database): void {
  db.exec(`
    CREATE TABLE podcasts (
      showId TEXT PRIMARY KEY REFERENCES shows (id),
      settings TEXT NOT NULL CHECK (json_valid(settings)),
      guid TEXT,
      folder TEXT
    ) STRICT;
  `)
}
