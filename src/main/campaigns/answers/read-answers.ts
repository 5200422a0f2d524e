import type { Campaign } from '#shared/campaigns/campaign.ts'
import type { CampaignAnswers, CommentToAnswer } from '#shared/campaigns/answers/contract.ts'
import { answeredAt, medianWaitMs, waiting } from '#shared/campaigns/answers/waiting.ts'
import { STALE_MS } from '#shared/campaigns/reach/snapshot.ts'
import type { Connection } from '../../database/open.ts'
import { commentsLookAt } from '../../database/tables/comment-looks.ts'
import { commentsOf } from '../../database/tables/comments.ts'
import { publishedVideos } from '../reach/published-videos.ts'

/** What people wrote under the episodes of a campaign. */
export function campaignComments(db: Connection, campaign: Campaign): CommentToAnswer[] {
  return publishedVideos(db, campaign).flatMap(({ videoId, episodeId, title }) =>
    commentsOf(db, videoId).map((comment) => ({ ...comment, episodeId, episode: title })),
  )
}

export type Answers = Omit<CampaignAnswers, 'answerUnits' | 'unitsLeft'>

export function readAnswers(db: Connection, campaign: Campaign, nowMs: number): Answers {
  const videos = publishedVideos(db, campaign)
  const looks = videos.map(({ videoId }) => commentsLookAt(db, videoId))
  const oldest = videos.length > 0 ? Math.min(...looks.map((look) => look?.atMs ?? 0)) : 0
  const comments = campaignComments(db, campaign)
  const answered = comments.filter((comment) => answeredAt(comment) !== undefined)
  return {
    ...(oldest > 0 ? { lookedAtMs: oldest } : {}),
    isStale: videos.length > 0 && nowMs - oldest > STALE_MS,
    episodes: videos.map(({ episodeId, title }, index) => ({
      ...{ episodeId, title },
      state: looks[index]?.state ?? 'unknown',
    })),
    waiting: waiting(comments),
    answered: answered.toSorted((a, b) => (answeredAt(b) ?? 0) - (answeredAt(a) ?? 0)),
    medianWaitMs: medianWaitMs(comments),
  }
}
