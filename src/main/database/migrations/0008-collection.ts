import { randomUUID } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { type WorkKeys, isSameWork, workKeys } from '#shared/collection/same-work.ts'
import { CatalogueRecord } from '#shared/publishing/details.ts'

/**
 * Works of the collection, each once: what was written into every episode that cites it becomes one record
 * that they share. Videos that were unlisted, consents, signatures and checklists; the last two are only ever added to. Never edited
 * after release.
 */
export function collection(db: Database): void {
  db.exec(`
    CREATE TABLE works (
      id TEXT PRIMARY KEY,
      isbn TEXT UNIQUE,
      titleKey TEXT NOT NULL,
      record TEXT NOT NULL CHECK (json_valid(record)),
      permission TEXT CHECK (json_valid(permission))
    ) STRICT;
    CREATE INDEX worksByTitle ON works (titleKey);
    CREATE INDEX worksByEnd ON works (permission ->> '$.endsOn') WHERE permission IS NOT NULL;
    CREATE TABLE citations (
      episodeId TEXT NOT NULL REFERENCES episodes (id),
      position INTEGER NOT NULL,
      workId TEXT NOT NULL REFERENCES works (id),
      PRIMARY KEY (episodeId, position),
      UNIQUE (workId, episodeId)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE unlistings (
      episodeId TEXT PRIMARY KEY REFERENCES episodes (id),
      atMs INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE consents (
      id TEXT PRIMARY KEY,
      episodeId TEXT NOT NULL REFERENCES episodes (id),
      consent TEXT NOT NULL CHECK (json_valid(consent))
    ) STRICT;
    CREATE INDEX consentsByEpisode ON consents (episodeId);

    CREATE TABLE checklistTemplate (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      template TEXT NOT NULL CHECK (json_valid(template))
    ) STRICT;
    CREATE TABLE signatures (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      episodeId TEXT NOT NULL REFERENCES episodes (id),
      signature TEXT NOT NULL CHECK (json_valid(signature))
    ) STRICT;
    CREATE INDEX signaturesByEpisode ON signatures (episodeId);
    CREATE TABLE keptChecklists (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      episodeId TEXT NOT NULL REFERENCES episodes (id),
      kept TEXT NOT NULL CHECK (json_valid(kept))
    ) STRICT;
    CREATE INDEX keptChecklistsByEpisode ON keptChecklists (episodeId);
    ${onlyAdded('signatures')}
    ${onlyAdded('keptChecklists')}
  `)
  carryOver(db)
  db.exec('DROP TABLE catalogueRecords')
}

function onlyAdded(table: string): string {
  return ['UPDATE', 'DELETE']
    .map(
      (change) => `CREATE TRIGGER ${table}Keep${change} BEFORE ${change} ON ${table}
        BEGIN SELECT raise(ABORT, '${table} are kept for good'); END;`,
    )
    .join('\n')
}

/** An episode that named a work twice cites it once, where it named it first. */
function carryOver(db: Database): void {
  const known: { readonly id: string; readonly keys: WorkKeys }[] = []
  const addWork = db.prepare('INSERT INTO works (id, isbn, titleKey, record) VALUES (?, ?, ?, ?)')
  const cite = db.prepare('INSERT OR IGNORE INTO citations VALUES (?, ?, ?)')
  const rows = db
    .prepare<[], { episodeId: string; position: number; record: string }>(
      'SELECT * FROM catalogueRecords ORDER BY episodeId, position',
    )
    .all()
  for (const { episodeId, position, record } of rows) {
    const keys = workKeys(CatalogueRecord.parse(JSON.parse(record)))
    const found = known.find((work) => isSameWork(work.keys, keys))
    const id = found?.id ?? randomUUID()
    if (!found) {
      known.push({ id, keys })
      addWork.run(id, keys.isbn ?? null, keys.title, record)
    }
    cite.run(episodeId, position, id)
  }
}
