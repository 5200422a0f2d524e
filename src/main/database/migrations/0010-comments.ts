import type { Database } from 'better-sqlite3'

/**
 * Comments as YouTube told them, what the library did about them, and phrases to answer with. Never edited
 * after release.
 */
export function comments(db: Database): void {
  db.exec(`
    CREATE TABLE comments (
      id TEXT PRIMARY KEY,
      videoId TEXT NOT NULL,
      author TEXT NOT NULL,
      text TEXT NOT NULL,
      publishedAtMs INTEGER NOT NULL,
      replies INTEGER NOT NULL,
      answeredAtMs INTEGER,
      fetchedAtMs INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX commentsByVideo ON comments (videoId, publishedAtMs);
    CREATE INDEX commentsByFetch ON comments (fetchedAtMs);

    CREATE TABLE commentLooks (
      videoId TEXT PRIMARY KEY,
      atMs INTEGER NOT NULL,
      state TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX commentLooksByTime ON commentLooks (atMs);

    CREATE TABLE commentCare (
      commentId TEXT PRIMARY KEY,
      assignedTo TEXT,
      elsewhereAtMs INTEGER
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE phrases (
      position INTEGER PRIMARY KEY,
      text TEXT NOT NULL
    ) STRICT;
  `)
}
