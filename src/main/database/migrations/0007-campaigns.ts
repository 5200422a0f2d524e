import type { Database } from 'better-sqlite3'

/**
 * Campaigns, the days for which episodes are planned, and figures typed in. A campaign that episodes
 * named before becomes one without a plan. Never edited after release.
 */
export function campaigns(db: Database): void {
  db.exec(`
    CREATE TABLE campaigns (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      plan TEXT NOT NULL CHECK (json_valid(plan))
    ) STRICT;
    INSERT INTO campaigns (id, name, plan)
      SELECT lower(hex(randomblob(16))), name, json_object(
        'owner', '', 'notes', '', 'goals', json_array(), 'activities', json_array(),
        'audience', json_object('age', '', 'language', '', 'region', '', 'platforms', json_array())
      )
      FROM (SELECT DISTINCT campaign AS name FROM episodes WHERE campaign IS NOT NULL);
    CREATE INDEX episodesByCampaign ON episodes (campaign);

    CREATE TABLE plannedDays (
      episodeId TEXT PRIMARY KEY REFERENCES episodes (id),
      day TEXT NOT NULL
    ) STRICT;

    CREATE TABLE figures (
      campaignId TEXT NOT NULL REFERENCES campaigns (id),
      goalId TEXT NOT NULL,
      day TEXT NOT NULL,
      value REAL NOT NULL,
      source TEXT NOT NULL,
      PRIMARY KEY (campaignId, goalId, day)
    ) STRICT, WITHOUT ROWID;
  `)
}
