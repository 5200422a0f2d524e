import type { Campaign } from '#shared/campaigns/campaign.ts'
import type { PlannedEpisode } from '#shared/campaigns/contract.ts'
import { STALE_MS } from '#shared/campaigns/reach/snapshot.ts'
import { FailureError } from '#shared/failure/failure.ts'
import { lookAt } from '../../database/tables/looks.ts'
import { type AskAboutComments, fetchComments } from '../answers/fetch-comments.ts'
import { readAnswers } from '../answers/read-answers.ts'
import {
  type AskYouTube,
  type ReachTools,
  fetchReach,
  fetchVideosReach,
} from '../reach/fetch-reach.ts'
import { publishedVideo, publishedVideos } from '../reach/published-videos.ts'
import { readReach } from '../reach/read-reach.ts'
import type { ReportSubject } from './report-subjects.ts'

export interface AskForReportTools extends ReachTools {
  readonly youtube: AskYouTube & AskAboutComments
}

/** So long a person waits at most. What was answered by then is kept: the next report begins there. */
const PATIENCE_MS = 60_000

/**
 * Asks YouTube for what is old of the things a report is about. When there is no answer, the report is
 * written all the same: it says of when its figures are.
 */
export async function askForReport(
  tools: AskForReportTools,
  subjects: readonly ReportSubject[],
  signal: AbortSignal,
): Promise<void> {
  const limited = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)])
  for (const { campaign, episodes } of subjects) {
    const asking = campaign
      ? askAboutCampaign(tools, campaign, limited)
      : askAboutEpisodes(tools, episodes, limited)
    await asking.catch((error: unknown) => {
      signal.throwIfAborted()
      if (!limited.aborted && !(error instanceof FailureError)) {
        throw error
      }
    })
    if (limited.aborted) {
      return
    }
  }
}

async function askAboutCampaign(
  tools: AskForReportTools,
  campaign: Campaign,
  signal: AbortSignal,
): Promise<void> {
  const { db, now } = tools
  if (readReach(db, campaign, now()).isStale) {
    await fetchReach(tools, campaign, signal)
  }
  if (readAnswers(db, campaign, now()).isStale) {
    for (const { videoId } of publishedVideos(db, campaign)) {
      await fetchComments(tools, videoId, signal)
    }
  }
}

/** Comments under episodes of no campaign are not counted anywhere. */
async function askAboutEpisodes(
  tools: AskForReportTools,
  episodes: readonly PlannedEpisode[],
  signal: AbortSignal,
): Promise<void> {
  const { db, now } = tools
  const stale = episodes
    .flatMap((episode) => publishedVideo(db, episode)?.videoId ?? [])
    .filter((videoId) => now() - (lookAt(db, videoId)?.atMs ?? 0) > STALE_MS)
  if (stale.length > 0) {
    await fetchVideosReach(tools, stale, signal)
  }
}
