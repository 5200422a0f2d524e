import type { EpisodeDocument } from '#shared/episodes/contract.ts'
import { FailureError } from '#shared/failure/failure.ts'
import { detailsProblems } from '#shared/publishing/details-limits.ts'
import type { Comparison } from '#shared/publishing/upload/contract.ts'
import {
  correctionOf,
  correctionsOf,
  needsAnswer,
  isTooLateForMoment,
} from '#shared/publishing/upload/corrections.ts'
import type { UploadJob } from '#shared/publishing/upload/upload-job.ts'
import { type VideoResource, videoResource } from '#shared/publishing/upload/video-resource.ts'
import { answeredChecklist, keepAnswers } from './answer-for.ts'
import type { ChecklistTools } from './checklist/checklist-of.ts'
import { checkMoment, uploadOf } from './publishing/youtube/enqueue.ts'
import { OwnVideo } from './publishing/youtube/own-video.ts'
import { forgetUnlisting } from './database/tables/unlistings.ts'
import type { YouTube } from './publishing/youtube/youtube.ts'

export interface CorrectTools extends ChecklistTools {
  readonly youtube: YouTube
  readonly openEpisode: (episodeId: string) => EpisodeDocument
}

/**
 * What the details of an episode say otherwise than YouTube has its video, or is going to be told by the queue. Throws
 * `publication.missing`, `upload.detailsIncomplete`, `upload.underWay` while it is being sent, or `youtube.*`.
 */
export async function compare(
  tools: CorrectTools,
  episodeId: string,
  signal: AbortSignal,
): Promise<Comparison> {
  const { wanted, actual, where } = await bothSides(tools, episodeId, signal)
  return { where, differences: correctionsOf(wanted, actual, tools.now()) }
}

/**
 * Brings the chosen fields to YouTube, or into the queue, and answers what is left. Who is to see it, and
 * from when, is answered for as when it was published. Throws as `compare` does, `checklist.incomplete`,
 * `upload.tooSoon` or `youtube.alreadySeen`; then nothing was changed.
 */
export async function correct(
  tools: CorrectTools,
  { episodeId, fields }: { readonly episodeId: string; readonly fields: readonly string[] },
  signal: AbortSignal,
): Promise<Comparison> {
  const { youtube, now } = tools
  const { wanted, actual, where, document, job, video, version } = await bothSides(
    tools,
    episodeId,
    signal,
  )
  const all = correctionsOf(wanted, actual, now())
  const chosen = all.filter(({ field }) => fields.includes(field))
  if (chosen.some(isTooLateForMoment)) {
    throw new FailureError('youtube.alreadySeen')
  }
  const items = chosen.some(needsAnswer) && answeredChecklist(tools, document, 'refuse')
  const names = chosen.map(({ field }) => field)
  if (names.length > 0) {
    if (video) {
      await video.correct(correctionOf(names, { wanted, actual, nowMs: now() }), signal)
    } else {
      checkMoment(document, now())
    }
    if (items) {
      forgetUnlisting(tools.db, episodeId)
      keepAnswers(tools, document, { version, items })
    }
    if (job) {
      youtube.queue.correct(job.id, names, wanted)
    }
  }
  return video
    ? await compare(tools, episodeId, signal)
    : { where, differences: all.filter(({ field }) => !names.includes(field)) }
}

interface BothSides {
  readonly document: EpisodeDocument
  readonly wanted: VideoResource
  readonly actual: Parameters<typeof correctionsOf>[1]
  readonly where: Comparison['where']
  readonly version: number
  readonly job: UploadJob | undefined
  /** At YouTube; absent while it waits in the queue. */
  readonly video?: OwnVideo
}

async function bothSides(
  { youtube, openEpisode }: CorrectTools,
  episodeId: string,
  signal: AbortSignal,
): Promise<BothSides> {
  const document = openEpisode(episodeId)
  const { details, episode, publications } = document
  if (detailsProblems(details).length > 0) {
    throw new FailureError('upload.detailsIncomplete')
  }
  const wanted = videoResource(details, episode.language)
  const job = uploadOf(youtube.queue, episodeId)
  const known = { document, wanted, job }
  if (job?.phase === 'ready') {
    const { video, version } = job
    return { ...known, version, actual: { id: job.id, ...video }, where: 'queue' }
  }
  if (job && job.phase !== 'done') {
    throw new FailureError('upload.underWay')
  }
  const there = publications.find(({ destination }) => destination === 'youtube')
  const videoId = there && new URL(there.url).searchParams.get('v')
  if (!videoId) {
    throw new FailureError('publication.missing')
  }
  const video = new OwnVideo(youtube, videoId)
  const actual = await video.read(signal)
  return { ...known, version: there.version, actual, where: 'youtube', video }
}
