import type { Database } from 'better-sqlite3'

/** What episodes of a show begin with. Never edited after release. */
export function showKits(db: Database): void {
  db.exec(`
    CREATE TABLE showKits (
      showId TEXT PRIMARY KEY REFERENCES shows (id),
      kit TEXT NOT NULL CHECK (json_valid(kit))
    ) STRICT;
  `)
}
