import type { Database } from 'better-sqlite3'

/** What episodes of a show begin with, and thumbnails kept beside the one in use. Never edited after release. */
export function showKits(db: Database): void {
  db.exec(`
    CREATE TABLE showKits (
      showId TEXT PRIMARY KEY REFERENCES shows (id),
      kit TEXT NOT NULL CHECK (json_valid(kit))
    ) STRICT;

    CREATE TABLE thumbnailVariants (
      id TEXT PRIMARY KEY,
      episodeId TEXT NOT NULL REFERENCES episodes (id),
      thumbnail TEXT NOT NULL CHECK (json_valid(thumbnail))
    ) STRICT;
    CREATE INDEX thumbnailVariantsByEpisode ON thumbnailVariants (episodeId);
  `)
}
