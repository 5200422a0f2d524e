import { stat } from 'node:fs/promises'
import type { EpisodeDocument } from '#shared/episodes/contract.ts'
import { FailureError } from '#shared/failure/failure.ts'
import type { Publication } from '#shared/publishing/publication.ts'
import { detailsProblems, isTooSoon } from '#shared/publishing/details-limits.ts'
import { type UploadJob, type UploadStep, hasEnded } from '#shared/publishing/upload/upload-job.ts'
import { videoResource } from '#shared/publishing/upload/video-resource.ts'
import type { UploadQueue } from './upload-queue.ts'

export interface EnqueueTools {
  /** Where an episode is public by now. */
  readonly publications: (episodeId: string) => readonly Publication[]
  /** The channel it is meant for: the one that is connected, if there is one. */
  readonly channelId?: string | undefined
  readonly now: () => number
  readonly newId: () => string
}

/** One version of an episode: absolute file names. */
export interface VersionToUpload {
  readonly version: number
  readonly video: string | undefined
  readonly captions: readonly { readonly language: string; readonly vtt: string }[]
  readonly thumbnail: string | undefined
}

/** The upload that already brings, or has brought, an episode to YouTube. */
export function uploadOf(queue: UploadQueue, episodeId: string): UploadJob | undefined {
  return queue.all().findLast((job) => job.episodeId === episodeId && job.phase !== 'cancelled')
}

/** Throws `upload.tooSoon` when an episode would be public before it is wanted. */
export function checkMoment({ details }: EpisodeDocument, nowMs: number): void {
  if (isTooSoon(details, nowMs)) {
    throw new FailureError('upload.tooSoon')
  }
}

/**
 * Puts an episode into the queue, once: an episode that is there already, or on YouTube, is not sent a second
 * time, even when its upload was cleared off the list. Answers whether it was put there now. Throws `upload.*`.
 */
export async function enqueue(
  queue: UploadQueue,
  { document, version }: { document: EpisodeDocument; version: VersionToUpload },
  { publications, channelId, now, newId }: EnqueueTools,
): Promise<boolean> {
  const isThere = () =>
    uploadOf(queue, document.episode.id) !== undefined ||
    publications(document.episode.id).some(({ destination }) => destination === 'youtube')
  if (isThere()) {
    return false
  }
  const { details, episode } = document
  if (detailsProblems(details).length > 0) {
    throw new FailureError('upload.detailsIncomplete')
  }
  checkMoment(document, now())
  const found = version.video && (await stat(version.video).catch(() => undefined))
  if (!version.video || !found) {
    throw new FailureError('upload.noVideo')
  }
  if (isThere()) {
    return false // put there while the file was looked at
  }
  const last = queue
    .all()
    .filter((job) => !hasEnded(job))
    .at(-1)
  // Cancelled after all of it was sent: a video may have come of that.
  const mayBeThere = queue
    .all()
    .some(({ episodeId, isEndUnclear }) => episodeId === episode.id && isEndUnclear)
  const job: UploadJob = {
    id: newId(),
    episodeId: episode.id,
    title: details.title || episode.title,
    version: version.version,
    position: Math.max(now(), (last?.position ?? 0) + 1),
    createdAtMs: now(),
    file: {
      path: version.video,
      sizeBytes: found.size,
      modifiedAtMs: Math.round(found.mtimeMs),
    },
    video: videoResource(details, episode.language),
    notifySubscribers: details.notifySubscribers,
    steps: stepsOf(document, version),
    phase: 'ready',
    ...(channelId === undefined ? {} : { channelId }),
    ...(mayBeThere ? { looksFirst: true } : {}),
    confirmedBytes: 0,
    isEndUnclear: false,
    looks: 0,
    rests: 0,
    isReadBack: false,
    differences: [],
  }
  queue.add(job)
  return true
}

function stepsOf({ details }: EpisodeDocument, version: VersionToUpload): UploadStep[] {
  const state = 'waiting' as const
  return [
    ...(version.thumbnail === undefined
      ? []
      : [{ id: 'thumbnail', kind: 'thumbnail' as const, file: version.thumbnail, state }]),
    ...version.captions.map(({ language, vtt }) => ({
      id: `captions:${language}`,
      kind: 'captions' as const,
      language,
      file: vtt,
      state,
    })),
    ...details.playlists.map((playlist) => ({
      id: `playlist:${playlist}`,
      kind: 'playlist' as const,
      playlist,
      state,
    })),
  ]
}
