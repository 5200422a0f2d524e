import type { Database } from 'better-sqlite3'

/**
 * What lists ask: one row an episode that is not in the bin, how many there are, the letters of titles, and
 * the days of campaigns. All of it follows from the other tables and is kept by triggers, so that nothing
 * that writes has to think of it. A `summary` that is null is made when it is next shown. Never edited after
 * release.
 */
export function episodeRows(db: Database): void {
  db.exec(`
    CREATE TABLE episodeRows (
      number INTEGER PRIMARY KEY,
      episodeId TEXT NOT NULL UNIQUE REFERENCES episodes (id),
      showId TEXT NOT NULL,
      format TEXT NOT NULL,
      updatedAtMs INTEGER NOT NULL,
      publishedAtMs INTEGER,
      isPublished INTEGER NOT NULL GENERATED ALWAYS AS (publishedAtMs IS NOT NULL) VIRTUAL,
      summary TEXT CHECK (json_valid(summary))
    ) STRICT;
    CREATE TABLE episodeCounts (
      showId TEXT NOT NULL,
      isPublished INTEGER NOT NULL,
      episodes INTEGER NOT NULL,
      PRIMARY KEY (showId, isPublished)
    ) STRICT, WITHOUT ROWID;
    CREATE VIRTUAL TABLE episodeWords USING fts5(text, tokenize='trigram');
    ${[[], ['showId'], ['format'], ['isPublished'], ['showId', 'format'], ['isPublished', 'format']]
      .map((narrowed) => rowIndex(narrowed))
      .join('\n')}

    CREATE TRIGGER episodeRowsCount AFTER INSERT ON episodeRows BEGIN
      ${count('NEW', 1)}
      INSERT INTO episodeWords (rowid, text) SELECT NEW.number, ${TEXT}
        FROM episodes JOIN shows ON shows.id = showId WHERE episodes.id = NEW.episodeId;
    END;
    CREATE TRIGGER episodeRowsRecount AFTER UPDATE OF showId, publishedAtMs ON episodeRows BEGIN
      ${count('OLD', -1)}
      ${count('NEW', 1)}
    END;
    CREATE TRIGGER episodeRowsDiscount AFTER DELETE ON episodeRows BEGIN
      ${count('OLD', -1)}
      DELETE FROM episodeWords WHERE rowid = OLD.number;
    END;

    CREATE TRIGGER episodesListed AFTER INSERT ON episodes WHEN NEW.discardedAtMs IS NULL BEGIN
      ${LIST_NEW}
    END;
    CREATE TRIGGER episodesChanged AFTER UPDATE ON episodes WHEN NEW.discardedAtMs IS NULL BEGIN
      ${LIST_NEW}
    END;
    CREATE TRIGGER episodesBinned AFTER UPDATE ON episodes WHEN NEW.discardedAtMs IS NOT NULL BEGIN
      DELETE FROM episodeRows WHERE episodeId = NEW.id;
    END;
    CREATE TRIGGER episodesRenamed AFTER UPDATE OF title, showId ON episodes
      WHEN OLD.title IS NOT NEW.title OR OLD.showId IS NOT NEW.showId BEGIN
      ${newWords('episodes.id = NEW.id')}
    END;
    CREATE TRIGGER showsRenamed AFTER UPDATE OF name ON shows WHEN OLD.name IS NOT NEW.name BEGIN
      ${newWords('shows.id = NEW.id')}
    END;

    ${['timelines', 'captionTracks', 'thumbnails', 'details', 'assets', 'takes']
      .map((table) => onEveryChange(table, 'Stale', forgetSummary))
      .join('\n')}
    ${onEveryChange('publications', 'Listed', publishedAt)}
    ${onEveryChange('showKits', 'Stale', (row) => `UPDATE episodeRows SET summary = NULL WHERE showId = ${row}.showId;`)}
  `)
  db.exec(`
    INSERT INTO episodeRows (episodeId, showId, format, updatedAtMs, publishedAtMs)
      SELECT id, showId, format, updatedAtMs, ${newestPublication('episodes.id')}
      FROM episodes WHERE discardedAtMs IS NULL;
  `)
  campaignDays(db)
}

/** `folded` is a function of every connection (see connect.ts). */
const TEXT = "folded(title || ' ' || name)"

/** Insert or change: the row of an episode as it is now. */
const LIST_NEW = `
  INSERT INTO episodeRows (episodeId, showId, format, updatedAtMs, publishedAtMs)
    VALUES (NEW.id, NEW.showId, NEW.format, NEW.updatedAtMs, ${newestPublication('NEW.id')})
    ON CONFLICT (episodeId) DO UPDATE SET showId = excluded.showId, format = excluded.format,
      updatedAtMs = excluded.updatedAtMs,
      summary = CASE WHEN format = excluded.format AND showId = excluded.showId THEN summary END;`

function newestPublication(episodeId: string): string {
  return `(SELECT max(publishedAtMs) FROM publications WHERE episodeId = ${episodeId})`
}

/** Finds the last changed first, among those that are alike in these columns. */
function rowIndex(narrowed: readonly string[]): string {
  const columns = [...narrowed, 'updatedAtMs', 'episodeId'].join(', ')
  return `CREATE INDEX episodeRowsBy${['', ...narrowed].join('_')} ON episodeRows (${columns});`
}

function count(row: 'NEW' | 'OLD', change: 1 | -1): string {
  return `INSERT INTO episodeCounts (showId, isPublished, episodes)
    VALUES (${row}.showId, ${row}.publishedAtMs IS NOT NULL, ${change})
    ON CONFLICT (showId, isPublished) DO UPDATE SET episodes = episodes + ${change};`
}

function newWords(which: string): string {
  const rows = `shows JOIN episodes ON episodes.showId = shows.id
      JOIN episodeRows ON episodeRows.episodeId = episodes.id`
  return `UPDATE episodeWords SET
      text = (SELECT ${TEXT} FROM ${rows} WHERE number = episodeWords.rowid)
    WHERE rowid IN (SELECT number FROM ${rows} WHERE ${which});`
}

function forgetSummary(row: string): string {
  return `UPDATE episodeRows SET summary = NULL WHERE episodeId = ${row}.episodeId;`
}

function publishedAt(row: string): string {
  return `UPDATE episodeRows SET summary = NULL,
    publishedAtMs = ${newestPublication(`${row}.episodeId`)} WHERE episodeId = ${row}.episodeId;`
}

function onEveryChange(table: string, name: string, act: (row: string) => string): string {
  return (['INSERT', 'UPDATE', 'DELETE'] as const)
    .map(
      (change) => `CREATE TRIGGER ${table}${name}${change} AFTER ${change} ON ${table}
        BEGIN ${act(change === 'DELETE' ? 'OLD' : 'NEW')} END;`,
    )
    .join('\n')
}

/** The order of the list of campaigns, and on which days what else is done. */
function campaignDays(db: Database): void {
  const fill = (from: string, id: string, plan: string) => `
    INSERT INTO activityDays (campaignId, position, activityId, day, text)
      SELECT ${id}, key, value ->> '$.id', value ->> '$.day', value ->> '$.text'
      FROM ${from} json_each(${plan}, '$.activities');`
  db.exec(`
    CREATE INDEX detailsBySchedule ON details (unixepoch(details ->> '$.publishAt'));
    CREATE INDEX campaignsByEnd ON campaigns (coalesce(plan ->> '$.endsOn', '') DESC, name);
    CREATE TABLE activityDays (
      campaignId TEXT NOT NULL REFERENCES campaigns (id),
      position INTEGER NOT NULL,
      activityId TEXT NOT NULL,
      day TEXT NOT NULL,
      text TEXT NOT NULL,
      PRIMARY KEY (campaignId, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX activityDaysByDay ON activityDays (day);
    ${fill('campaigns,', 'campaigns.id', 'plan')}
    CREATE TRIGGER campaignsAdded AFTER INSERT ON campaigns BEGIN
      ${fill('', 'NEW.id', 'NEW.plan')}
    END;
    CREATE TRIGGER campaignsPlanned AFTER UPDATE OF plan ON campaigns BEGIN
      DELETE FROM activityDays WHERE campaignId = NEW.id;
      ${fill('', 'NEW.id', 'NEW.plan')}
    END;
  `)
}
