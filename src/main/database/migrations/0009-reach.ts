import type { Database } from 'better-sqlite3'

/**
 * What YouTube measured, and when it was asked. Beside figures that people typed, never mixed with them.
 * Never edited after release.
 */
export function reach(db: Database): void {
  db.exec(`
    CREATE TABLE snapshots (
      subject TEXT NOT NULL,
      measure TEXT NOT NULL,
      day TEXT NOT NULL,
      value REAL NOT NULL,
      fetchedAtMs INTEGER NOT NULL,
      PRIMARY KEY (subject, measure, day)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX snapshotsByFetch ON snapshots (fetchedAtMs);

    CREATE TABLE looks (
      subject TEXT PRIMARY KEY,
      atMs INTEGER NOT NULL,
      state TEXT NOT NULL,
      since TEXT,
      videoIds TEXT NOT NULL CHECK (json_valid(videoIds))
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX looksByTime ON looks (atMs);

    CREATE INDEX plannedDaysByDay ON plannedDays (day);
    CREATE INDEX publicationsByTime ON publications (publishedAtMs);
  `)
}
