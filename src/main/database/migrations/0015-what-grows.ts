import type { Database } from 'better-sqlite3'

/**
 * What is over stays for ever, so what is still to be done is found without it: uploads by whether they have
 * ended, and episodes that read a book aloud at YouTube by the end of its permission. Never edited after
 * release.
 */
export function whatGrows(db: Database): void {
  db.exec(`
    ALTER TABLE uploads ADD COLUMN hasEnded INTEGER NOT NULL
      GENERATED ALWAYS AS (job ->> '$.phase' IN ('done', 'cancelled')) VIRTUAL;
    ALTER TABLE uploads ADD COLUMN nextLookAtMs INTEGER
      GENERATED ALWAYS AS (job ->> '$.nextLookAtMs') VIRTUAL;
    ALTER TABLE uploads ADD COLUMN publicFromS INTEGER
      GENERATED ALWAYS AS (unixepoch(job ->> '$.video.status.publishAt')) VIRTUAL;
    DROP INDEX uploadsByPosition;
    DROP INDEX uploadsByEpisode;
    CREATE INDEX uploadsByEpisode ON uploads (episodeId, position);
    CREATE INDEX uploadsByEnd ON uploads (hasEnded, position);
    CREATE INDEX uploadsByLook ON uploads (nextLookAtMs) WHERE nextLookAtMs IS NOT NULL;
    CREATE INDEX uploadsBySchedule ON uploads (publicFromS) WHERE publicFromS IS NOT NULL;

    CREATE TABLE readAloud (
      workId TEXT NOT NULL,
      episodeId TEXT NOT NULL,
      endsOn TEXT NOT NULL,
      PRIMARY KEY (workId, episodeId)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX readAloudByEpisode ON readAloud (episodeId);
    CREATE INDEX readAloudByEnd ON readAloud (endsOn);
    ${onEveryChange('citations', (row) => lookAt('episodeId', `${row}.episodeId`))}
    ${onEveryChange('publications', (row) => lookAt('episodeId', `${row}.episodeId`))}
    ${onEveryChange('unlistings', (row) => lookAt('episodeId', `${row}.episodeId`))}
    CREATE TRIGGER episodesReadAloud AFTER UPDATE OF format, discardedAtMs ON episodes
      WHEN OLD.format IS NOT NEW.format OR OLD.discardedAtMs IS NOT NEW.discardedAtMs BEGIN
      ${lookAt('episodeId', 'NEW.id')}
    END;
    CREATE TRIGGER worksReadAloud AFTER UPDATE OF permission ON works BEGIN
      ${lookAt('workId', 'NEW.id')}
    END;
    INSERT INTO readAloud ${READINGS};
  `)
}

/** The same as `isSeen` of the table of citations, for works whose permission ends. */
const READINGS = `
  SELECT workId, episodeId, permission ->> '$.endsOn'
  FROM citations JOIN works ON works.id = workId JOIN episodes ON episodes.id = episodeId
  WHERE permission ->> '$.endsOn' IS NOT NULL AND format = 'story' AND discardedAtMs IS NULL
    AND EXISTS (SELECT 1 FROM publications
      WHERE publications.episodeId = episodes.id AND destination = 'youtube')
    AND NOT EXISTS (SELECT 1 FROM unlistings WHERE unlistings.episodeId = episodes.id)`

function lookAt(column: 'workId' | 'episodeId', value: string): string {
  return `DELETE FROM readAloud WHERE ${column} = ${value};
    INSERT INTO readAloud ${READINGS} AND citations.${column} = ${value};`
}

function onEveryChange(table: string, act: (row: string) => string): string {
  return (['INSERT', 'UPDATE', 'DELETE'] as const)
    .map(
      (change) => `CREATE TRIGGER ${table}ReadAloud${change} AFTER ${change} ON ${table}
        BEGIN ${act(change === 'DELETE' ? 'OLD' : 'NEW')} END;`,
    )
    .join('\n')
}
