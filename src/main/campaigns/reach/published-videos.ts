import type { Campaign } from '#shared/campaigns/campaign.ts'
import type { Connection } from '../../database/open.ts'
import { plannedEpisodesOf } from '../../database/tables/planned-days.ts'
import { publicationsOf } from '../../database/tables/publications.ts'

export interface PublishedVideo {
  readonly episodeId: string
  readonly title: string
  readonly videoId: string
}

/** The episodes of a campaign that are on YouTube. */
export function publishedVideos(db: Connection, { name }: Campaign): PublishedVideo[] {
  return plannedEpisodesOf(db, name).flatMap((episode) => publishedVideo(db, episode) ?? [])
}

/** An episode at YouTube; undefined when it is not there. */
export function publishedVideo(
  db: Connection,
  { episodeId, title }: Pick<PublishedVideo, 'episodeId' | 'title'>,
): PublishedVideo | undefined {
  const there = publicationsOf(db, episodeId).find(({ destination }) => destination === 'youtube')
  const videoId = there && new URL(there.url).searchParams.get('v')
  return videoId ? { episodeId, title, videoId } : undefined
}
