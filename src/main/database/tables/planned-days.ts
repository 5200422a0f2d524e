import { PlannedEpisode } from '#shared/campaigns/contract.ts'
import type { Day } from '#shared/campaigns/day.ts'
import type { Connection } from '../open.ts'

/** The moment the upload was asked for; before there is one, what the details say. */
const PUBLISH_AT = `CASE
    WHEN EXISTS (SELECT 1 FROM uploads WHERE episodeId = episodes.id AND job ->> '$.phase' != 'cancelled')
    THEN (SELECT job ->> '$.video.status.publishAt' FROM uploads
      WHERE episodeId = episodes.id AND job ->> '$.phase' != 'cancelled' ORDER BY position DESC LIMIT 1)
    ELSE (SELECT details ->> '$.publishAt' FROM details WHERE episodeId = episodes.id)
  END AS publishAt`

/** The episodes of one campaign by their days, those without one last; none in the bin. */
export function plannedEpisodesOf(db: Connection, campaign: string): PlannedEpisode[] {
  return db
    .prepare<[string], Record<string, unknown>>(
      `SELECT episodes.id AS episodeId, title, format, campaign, day AS plannedOn,
         (SELECT min(publishedAtMs) FROM publications WHERE episodeId = episodes.id) AS publishedAtMs,
         ${PUBLISH_AT}
       FROM episodes LEFT JOIN plannedDays ON plannedDays.episodeId = episodes.id
       WHERE campaign = ? AND discardedAtMs IS NULL
       ORDER BY day IS NULL, day, createdAtMs`,
    )
    .all(campaign)
    .map(toPlannedEpisode)
}

/** How many episodes a campaign has, and how many of them are published. */
export function episodeCountsOf(
  db: Connection,
  campaign: string,
): { readonly episodeCount: number; readonly publishedCount: number } {
  const counted = db
    .prepare<[string], { episodeCount: number; publishedCount: number }>(
      `SELECT count(*) AS episodeCount, coalesce(sum(isPublished), 0) AS publishedCount
       FROM episodes CROSS JOIN episodeRows ON episodeRows.episodeId = episodes.id
       WHERE campaign = ?`,
    )
    .get(campaign)
  return counted ?? { episodeCount: 0, publishedCount: 0 }
}

/** Episodes planned for, to become public or published in a stretch of time, of campaigns and of none (then without a name). */
export function plannedEpisodesIn(
  db: Connection,
  {
    days,
    fromMs,
    untilMs,
  }: { readonly days: readonly [Day, Day]; fromMs: number; untilMs: number },
): PlannedEpisode[] {
  const seconds = [fromMs / 1000, untilMs / 1000]
  return db
    .prepare<[Day, Day, ...number[]], Record<string, unknown>>(
      `SELECT episodes.id AS episodeId, title, format, coalesce(campaign, '') AS campaign,
         day AS plannedOn,
         (SELECT min(publishedAtMs) FROM publications WHERE episodeId = episodes.id) AS publishedAtMs,
         ${PUBLISH_AT}
       FROM episodes LEFT JOIN plannedDays ON plannedDays.episodeId = episodes.id
       WHERE episodes.id IN (
           SELECT episodeId FROM plannedDays WHERE day BETWEEN ? AND ?
           UNION SELECT episodeId FROM publications WHERE publishedAtMs >= ? AND publishedAtMs < ?
           UNION SELECT episodeId FROM details
             WHERE unixepoch(details ->> '$.publishAt') >= ?
               AND unixepoch(details ->> '$.publishAt') < ?
           UNION SELECT episodeId FROM uploads
             WHERE unixepoch(job ->> '$.video.status.publishAt') >= ?
               AND unixepoch(job ->> '$.video.status.publishAt') < ?)
         AND discardedAtMs IS NULL
       ORDER BY day IS NULL, day, createdAtMs`,
    )
    .all(...days, fromMs, untilMs, ...seconds, ...seconds)
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
