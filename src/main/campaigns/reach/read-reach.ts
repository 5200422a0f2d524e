import type { Campaign } from '#shared/campaigns/campaign.ts'
import type { CampaignReach, DayReach, EpisodeReach } from '#shared/campaigns/reach/contract.ts'
import { AGES } from '#shared/campaigns/reach/questions.ts'
import { type Measure, STALE_MS } from '#shared/campaigns/reach/snapshot.ts'
import { addDays } from '#shared/campaigns/day.ts'
import type { Connection } from '../../database/open.ts'
import { lookAt } from '../../database/tables/looks.ts'
import { newestSnapshot, snapshotsOf } from '../../database/tables/snapshots.ts'
import { type PublishedVideo, publishedVideos } from './published-videos.ts'

/** What is known of a campaign's reach. */
export function readReach(db: Connection, campaign: Campaign, nowMs: number): CampaignReach {
  const look = lookAt(db, campaign.id)
  const videos = publishedVideos(db, campaign)
  return {
    lookedAtMs: look?.atMs,
    isStale: videos.length > 0 && (look === undefined || nowMs - look.atMs > STALE_MS),
    days: daysOf(db, campaign.id, 'OfDay'),
    untils: daysOf(db, campaign.id, 'Until'),
    episodes: videos.map((video) => readEpisodeReach(db, video)),
  }
}

/** What is known of one episode's reach. */
export function readEpisodeReach(db: Connection, video: PublishedVideo): EpisodeReach {
  const { videoId } = video
  const look = lookAt(db, videoId)
  const untils = new Map(daysOf(db, videoId, 'Until').map((reach) => [reach.day, reach]))
  const now = (measure: Measure) => newestSnapshot(db, videoId, measure)?.value
  return {
    ...video,
    state: look?.state ?? 'unknown',
    since: look?.since,
    now: {
      views: now('views'),
      likes: now('likes'),
      comments: now('comments'),
      atMs: newestSnapshot(db, videoId, 'views')?.fetchedAtMs,
    },
    days: daysOf(db, videoId, 'OfDay'),
    ages: AGES.flatMap((age) => {
      const reach = look?.since === undefined ? undefined : untils.get(addDays(look.since, age))
      return reach ? [{ ...reach, age }] : []
    }),
  }
}

/** Views and minutes always come together. */
function daysOf(db: Connection, subject: string, kind: 'OfDay' | 'Until'): DayReach[] {
  const minutes = new Map(
    snapshotsOf(db, subject, [`minutes${kind}`]).map(({ day, value }) => [day, value]),
  )
  return snapshotsOf(db, subject, [`views${kind}`]).map(({ day, value }) => ({
    day,
    views: value,
    minutes: minutes.get(day) ?? 0,
  }))
}
