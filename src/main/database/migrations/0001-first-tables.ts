import type { Database } from 'better-sqlite3'

/** Shows, episodes and all that belongs to one. Never edited after release. */
export function firstTables(db: Database): void {
  db.exec(`
    CREATE TABLE shows (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      spine INTEGER NOT NULL CHECK (spine BETWEEN 0 AND 7)
    ) STRICT;

    CREATE TABLE episodes (
      id TEXT PRIMARY KEY,
      showId TEXT NOT NULL REFERENCES shows (id),
      title TEXT NOT NULL,
      format TEXT NOT NULL CHECK (format IN ('podcast', 'tutorial', 'story')),
      language TEXT NOT NULL,
      campaign TEXT,
      createdAtMs INTEGER NOT NULL,
      updatedAtMs INTEGER NOT NULL,
      discardedAtMs INTEGER
    ) STRICT;
    CREATE INDEX episodesByChange ON episodes (discardedAtMs, updatedAtMs);
    CREATE INDEX episodesByTitle ON episodes (showId, title);

    CREATE TABLE assets (
      id TEXT PRIMARY KEY,
      episodeId TEXT NOT NULL REFERENCES episodes (id),
      position INTEGER NOT NULL,
      asset TEXT NOT NULL CHECK (json_valid(asset))
    ) STRICT;
    CREATE INDEX assetsByEpisode ON assets (episodeId, position);

    CREATE TABLE timelines (
      episodeId TEXT PRIMARY KEY REFERENCES episodes (id),
      timeline TEXT NOT NULL CHECK (json_valid(timeline))
    ) STRICT;

    CREATE TABLE captionTracks (
      episodeId TEXT NOT NULL REFERENCES episodes (id),
      language TEXT NOT NULL,
      cues TEXT NOT NULL CHECK (json_valid(cues)),
      PRIMARY KEY (episodeId, language)
    ) STRICT;

    CREATE TABLE thumbnails (
      episodeId TEXT PRIMARY KEY REFERENCES episodes (id),
      thumbnail TEXT NOT NULL CHECK (json_valid(thumbnail)),
      file TEXT NOT NULL
    ) STRICT;

    CREATE TABLE details (
      episodeId TEXT PRIMARY KEY REFERENCES episodes (id),
      details TEXT NOT NULL CHECK (json_valid(details))
    ) STRICT;

    CREATE TABLE catalogueRecords (
      episodeId TEXT NOT NULL REFERENCES episodes (id),
      position INTEGER NOT NULL,
      record TEXT NOT NULL CHECK (json_valid(record)),
      PRIMARY KEY (episodeId, position)
    ) STRICT;

    CREATE TABLE exports (
      id TEXT PRIMARY KEY,
      episodeId TEXT NOT NULL REFERENCES episodes (id),
      version INTEGER NOT NULL,
      preset TEXT NOT NULL,
      state TEXT NOT NULL
        CHECK (state IN ('running', 'finished', 'failed', 'cancelled', 'interrupted')),
      file TEXT NOT NULL,
      durationMs INTEGER NOT NULL,
      sizeBytes INTEGER NOT NULL,
      loudness REAL,
      createdAtMs INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX exportsByEpisode ON exports (episodeId, version);
    CREATE INDEX exportsByState ON exports (state);

    CREATE TABLE publications (
      id TEXT PRIMARY KEY,
      episodeId TEXT NOT NULL REFERENCES episodes (id),
      destination TEXT NOT NULL,
      state TEXT NOT NULL,
      version INTEGER NOT NULL,
      url TEXT NOT NULL,
      publishedAtMs INTEGER NOT NULL,
      UNIQUE (episodeId, destination)
    ) STRICT;

    CREATE TABLE settings (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      settings TEXT NOT NULL CHECK (json_valid(settings))
    ) STRICT;
  `)
}
