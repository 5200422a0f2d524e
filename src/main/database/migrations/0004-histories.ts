import type { Database } from 'better-sqlite3'

/**
 * The changes of an episode that can be undone, numbered from 1, and which of them led to the document
 * whose fingerprint is kept beside them. Never edited after release.
 *
 * A migration that gives documents a form which older ones cannot be read as must empty both tables.
 */
export function histories(db: Database): void {
  db.exec(`
    CREATE TABLE historySteps (
      episodeId TEXT NOT NULL REFERENCES episodes (id),
      number INTEGER NOT NULL,
      label TEXT NOT NULL,
      difference TEXT NOT NULL CHECK (json_valid(difference)),
      PRIMARY KEY (episodeId, number)
    ) STRICT;

    CREATE TABLE histories (
      episodeId TEXT PRIMARY KEY REFERENCES episodes (id),
      position INTEGER NOT NULL,
      fingerprint TEXT NOT NULL
    ) STRICT;
  `)
}
