import { Episode } from '#shared/episodes/episode.ts'
import type { Connection } from '../open.ts'

function toEpisode(row: unknown): Episode {
  const values = Object.entries(row as object).filter(([, value]) => value !== null)
  return Episode.parse(Object.fromEntries(values))
}

export function findEpisode(db: Connection, id: string): Episode | undefined {
  const row = db.prepare('SELECT * FROM episodes WHERE id = ?').get(id)
  return row === undefined ? undefined : toEpisode(row)
}

export function findEpisodeByTitle(
  db: Connection,
  showId: string,
  title: string,
): Episode | undefined {
  const row = db
    .prepare(
      `SELECT * FROM episodes WHERE showId = ? AND title = ? AND discardedAtMs IS NULL
       ORDER BY createdAtMs LIMIT 1`,
    )
    .get(showId, title)
  return row === undefined ? undefined : toEpisode(row)
}

export function saveEpisode(db: Connection, episode: Episode): void {
  db.prepare(
    `INSERT INTO episodes (id, showId, title, format, language, campaign, createdAtMs, updatedAtMs)
     VALUES (@id, @showId, @title, @format, @language, @campaign, @createdAtMs, @updatedAtMs)
     ON CONFLICT (id) DO UPDATE SET title = @title, format = @format, language = @language,
       campaign = @campaign, updatedAtMs = @updatedAtMs`,
  ).run({ ...episode, campaign: episode.campaign ?? null })
}

/** What was in the campaign of one name is in that of another. */
export function renameCampaignOfEpisodes(db: Connection, from: string, to: string): void {
  db.prepare('UPDATE episodes SET campaign = ? WHERE campaign = ?').run(to, from)
}

/** Moves an episode up in the list. */
export function touchEpisode(db: Connection, id: string, atMs: number): void {
  db.prepare('UPDATE episodes SET updatedAtMs = ? WHERE id = ?').run(atMs, id)
}

/** To the bin with an instant, out of it with null. */
export function markDiscarded(db: Connection, id: string, atMs: number | null): void {
  db.prepare('UPDATE episodes SET discardedAtMs = ? WHERE id = ?').run(atMs, id)
}
