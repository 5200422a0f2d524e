import { PlannedEpisode } from '#shared/campaigns/contract.ts'
import type { Day } from '#shared/campaigns/day.ts'
import type { Connection } from '../open.ts'

/** The episodes of one campaign by their days, those without one last; none in the bin. */
export function plannedEpisodesOf(db: Connection, campaign: string): PlannedEpisode[] {
  return db
    .prepare<[string], Record<string, unknown>>(
      `SELECT episodes.id AS episodeId, title, format, campaign, day AS plannedOn,
         (SELECT min(publishedAtMs) FROM publications WHERE episodeId = episodes.id) AS publishedAtMs
       FROM episodes LEFT JOIN plannedDays ON plannedDays.episodeId = episodes.id
       WHERE campaign = ? AND discardedAtMs IS NULL
       ORDER BY day IS NULL, day, createdAtMs`,
    )
    .all(campaign)
    .map(toPlannedEpisode)
}

/** Episodes planned for or published in a stretch of time, of campaigns and of none (then without a name). */
export function plannedEpisodesIn(
  db: Connection,
  {
    days,
    fromMs,
    untilMs,
  }: { readonly days: readonly [Day, Day]; fromMs: number; untilMs: number },
): PlannedEpisode[] {
  return db
    .prepare<[Day, Day, number, number], Record<string, unknown>>(
      `SELECT episodes.id AS episodeId, title, format, coalesce(campaign, '') AS campaign,
         day AS plannedOn,
         (SELECT min(publishedAtMs) FROM publications WHERE episodeId = episodes.id) AS publishedAtMs
       FROM episodes LEFT JOIN plannedDays ON plannedDays.episodeId = episodes.id
       WHERE episodes.id IN (
           SELECT episodeId FROM plannedDays WHERE day BETWEEN ? AND ?
           UNION SELECT episodeId FROM publications WHERE publishedAtMs >= ? AND publishedAtMs < ?)
         AND discardedAtMs IS NULL
       ORDER BY day IS NULL, day, createdAtMs`,
    )
    .all(...days, fromMs, untilMs)
    .map(toPlannedEpisode)
}

function toPlannedEpisode(row: Record<string, unknown>): PlannedEpisode {
  const known = Object.entries(row).filter(([, value]) => value !== null)
  return PlannedEpisode.parse(Object.fromEntries(known))
}

/** No day takes it out of the calendar. */
export function savePlannedDay(db: Connection, episodeId: string, day: Day | undefined): void {
  if (day === undefined) {
    db.prepare('DELETE FROM plannedDays WHERE episodeId = ?').run(episodeId)
    return
  }
  db.prepare('INSERT OR REPLACE INTO plannedDays (episodeId, day) VALUES (?, ?)').run(
    episodeId,
    day,
  )
}
