import type { Database } from 'better-sqlite3'

/** Takes, what a show is recorded with, scripts, and delays between devices. Never edited after release. */
export function recordingTables(db: Database): void {
  db.exec(`
    CREATE TABLE takes (
      id TEXT PRIMARY KEY,
      episodeId TEXT NOT NULL REFERENCES episodes (id),
      number INTEGER NOT NULL,
      discardedAtMs INTEGER,
      take TEXT NOT NULL CHECK (json_valid(take))
    ) STRICT;
    CREATE INDEX takesByEpisode ON takes (episodeId, number);

    CREATE TABLE captureSettings (
      showId TEXT PRIMARY KEY REFERENCES shows (id),
      settings TEXT NOT NULL CHECK (json_valid(settings))
    ) STRICT;

    CREATE TABLE scripts (
      episodeId TEXT PRIMARY KEY REFERENCES episodes (id),
      text TEXT NOT NULL
    ) STRICT;

    CREATE TABLE deviceDelays (
      soundId TEXT NOT NULL,
      pictureId TEXT NOT NULL,
      delayMs REAL NOT NULL,
      measuredAtMs INTEGER NOT NULL,
      PRIMARY KEY (soundId, pictureId)
    ) STRICT;
  `)
}
