import type { Database } from 'better-sqlite3'

/**
 * Where single letters and pairs of letters are: words too short for the index of three letters are found
 * without reading every title. Works get both, and a number each, as episodes have. Kept by triggers; never
 * edited after release.
 */
export function letters(db: Database): void {
  db.exec(`
    ${pairsTable('episodePairs')}
    CREATE TRIGGER episodePairsAdded AFTER INSERT ON episodeRows BEGIN
      INSERT INTO episodePairs (rowid, letters) SELECT NEW.number, ${EPISODE_LETTERS}
        FROM episodes JOIN shows ON shows.id = showId WHERE episodes.id = NEW.episodeId;
    END;
    CREATE TRIGGER episodePairsGone AFTER DELETE ON episodeRows BEGIN
      DELETE FROM episodePairs WHERE rowid = OLD.number;
    END;
    CREATE TRIGGER episodePairsRenamed AFTER UPDATE OF title, showId ON episodes
      WHEN OLD.title IS NOT NEW.title OR OLD.showId IS NOT NEW.showId BEGIN
      ${lettersAnew('episodes.id = NEW.id')}
    END;
    CREATE TRIGGER showPairsRenamed AFTER UPDATE OF name ON shows WHEN OLD.name IS NOT NEW.name BEGIN
      ${lettersAnew('shows.id = NEW.id')}
    END;
    INSERT INTO episodePairs (rowid, letters) SELECT number, ${EPISODE_LETTERS} FROM ${EPISODES};

    CREATE TABLE workRows (
      number INTEGER PRIMARY KEY,
      workId TEXT NOT NULL UNIQUE REFERENCES works (id)
    ) STRICT;
    CREATE VIRTUAL TABLE workWords USING fts5(text, tokenize='trigram');
    ${pairsTable('workPairs')}
    DROP INDEX worksByTitle;
    CREATE INDEX worksByTitle ON works (titleKey, id);
    CREATE TRIGGER workRowsAdded AFTER INSERT ON workRows BEGIN
      INSERT INTO workWords (rowid, text) SELECT NEW.number, ${WORK} FROM works WHERE id = NEW.workId;
      INSERT INTO workPairs (rowid, letters) SELECT NEW.number, letters(${WORK}) FROM works WHERE id = NEW.workId;
    END;
    CREATE TRIGGER worksAdded AFTER INSERT ON works BEGIN
      INSERT INTO workRows (workId) VALUES (NEW.id);
    END;
    CREATE TRIGGER worksChanged AFTER UPDATE OF record ON works WHEN OLD.record IS NOT NEW.record BEGIN
      UPDATE workWords SET text = (SELECT ${WORK} FROM works WHERE id = NEW.id)
        WHERE rowid = (SELECT number FROM workRows WHERE workId = NEW.id);
      UPDATE workPairs SET letters = (SELECT letters(${WORK}) FROM works WHERE id = NEW.id)
        WHERE rowid = (SELECT number FROM workRows WHERE workId = NEW.id);
    END;
    INSERT INTO workRows (workId) SELECT id FROM works;
  `)
}

/** `folded` and `letters` are functions of every connection (see connect.ts). */
const EPISODE_LETTERS = "letters(folded(title || ' ' || name))"
const EPISODES = `shows JOIN episodes ON episodes.showId = shows.id
  JOIN episodeRows ON episodeRows.episodeId = episodes.id`
/** What a work is looked for by. */
const WORK = `folded(concat_ws(' ', record ->> '$.title',
  (SELECT group_concat(value, ' ') FROM json_each(record, '$.authors')),
  record ->> '$.isbn', isbn, record ->> '$.callNumber'))`

/** Only says which rows hold a piece; what the pieces were cut from is kept elsewhere. */
function pairsTable(name: string): string {
  return `CREATE VIRTUAL TABLE ${name} USING fts5(letters,
    tokenize='ascii', detail='none', content='', contentless_delete=1);`
}

function lettersAnew(which: string): string {
  return `UPDATE episodePairs SET
      letters = (SELECT ${EPISODE_LETTERS} FROM ${EPISODES} WHERE number = episodePairs.rowid)
    WHERE rowid IN (SELECT number FROM ${EPISODES} WHERE ${which});`
}
