import { PlannedEpisode } from '#shared/campaigns/contract.ts'
import type { Day } from '#shared/campaigns/day.ts'
import type { Staged } from '#shared/campaigns/shown-on.ts'
import type { Connection } from '../open.ts'

const IS_UPLOADED = `EXISTS (SELECT 1 FROM uploads
    WHERE episodeId = episodes.id AND job ->> '$.phase' != 'cancelled')`

/** The moment of an episode's upload; before there is one, what the details say. */
export const PUBLISH_AT = `CASE WHEN ${IS_UPLOADED}
    THEN (SELECT job ->> '$.video.status.publishAt' FROM uploads
      WHERE episodeId = episodes.id AND job ->> '$.phase' != 'cancelled' ORDER BY position DESC LIMIT 1)
    ELSE (SELECT details ->> '$.publishAt' FROM details WHERE episodeId = episodes.id)
  END AS publishAt`

/** The practice channel is where people learn and try: nobody is reached there. */
const REACHES_PEOPLE = `destination != 'practice'`

/** What tells how far an episode is. */
const STAGED = `
  (SELECT min(publishedAtMs) FROM publications
    WHERE episodeId = episodes.id AND ${REACHES_PEOPLE}) AS publishedAtMs,
  (${IS_UPLOADED} OR EXISTS (SELECT 1 FROM publications
    WHERE episodeId = episodes.id AND destination = 'youtube')) AS isOnItsWay,
  ${PUBLISH_AT}`

/** The episodes of one campaign by their days, those without one last; none in the bin. */
export function plannedEpisodesOf(db: Connection, campaign: string): PlannedEpisode[] {
  return db
    .prepare<[string], Record<string, unknown>>(
      `SELECT episodes.id AS episodeId, title, format, campaign, day AS plannedOn,
         ${STAGED}
       FROM episodes LEFT JOIN plannedDays ON plannedDays.episodeId = episodes.id
       WHERE campaign = ? AND discardedAtMs IS NULL
       ORDER BY day IS NULL, day, createdAtMs`,
    )
    .all(campaign)
    .map(toPlannedEpisode)
}

/** Where the episodes of a campaign stand; none in the bin. */
export function stagesIn(db: Connection, campaign: string): Staged[] {
  return db
    .prepare<[string], StagedRow>(
      `SELECT ${STAGED} FROM episodes WHERE campaign = ? AND discardedAtMs IS NULL`,
    )
    .all(campaign)
    .map(({ publishedAtMs, publishAt, isOnItsWay }) => ({
      publishedAtMs: publishedAtMs ?? undefined,
      publishAt: publishAt ?? undefined,
      isOnItsWay: isOnItsWay === 1,
    }))
}

interface StagedRow {
  readonly publishedAtMs: number | null
  readonly publishAt: string | null
  readonly isOnItsWay: 0 | 1
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
         ${STAGED}
       FROM (SELECT episodeId FROM plannedDays WHERE day BETWEEN ? AND ?
           UNION SELECT episodeId FROM publications
             WHERE publishedAtMs >= ? AND publishedAtMs < ? AND ${REACHES_PEOPLE}
           UNION SELECT episodeId FROM details
             WHERE unixepoch(details ->> '$.publishAt') >= ?
               AND unixepoch(details ->> '$.publishAt') < ?
           UNION SELECT episodeId FROM uploads WHERE publicFromS >= ? AND publicFromS < ?) AS asked
         CROSS JOIN episodes ON episodes.id = asked.episodeId
         LEFT JOIN plannedDays ON plannedDays.episodeId = episodes.id
       WHERE discardedAtMs IS NULL
       ORDER BY day IS NULL, day, createdAtMs`,
    )
    .all(...days, fromMs, untilMs, ...seconds, ...seconds)
    .map(toPlannedEpisode)
}

function toPlannedEpisode(row: Record<string, unknown>): PlannedEpisode {
  const known = Object.entries(row).filter(([, value]) => value !== null)
  return PlannedEpisode.parse({
    ...Object.fromEntries(known),
    isOnItsWay: row['isOnItsWay'] === 1,
  })
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
