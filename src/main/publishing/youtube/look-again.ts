import type { UploadJob } from '#shared/publishing/upload/upload-job.ts'
import { afterMoment } from '#shared/publishing/upload/moment.ts'
import { type ReadVideo, differencesOf } from '#shared/publishing/upload/video-resource.ts'
import type { Account } from './account.ts'
import { ChannelVideos } from './channel-videos.ts'
import type { GoogleAddresses } from './google-addresses.ts'
import type { GoogleClient } from './google-client.ts'
import type { JobStore } from './job-store.ts'
import { TroubleError } from './trouble-error.ts'

/** YouTube prepares a video for minutes up to hours; it is asked less and less often, and not for ever. */
const FIRST_LOOK_MS = 20_000
const LAST_LOOK_MS = 3 * 3_600_000

/** What YouTube has, compared with what was asked. Throws a `TroubleError`. */
export async function readBack(
  job: UploadJob & { readonly videoId: string },
  videos: ChannelVideos,
  nowMs: number,
): Promise<UploadJob> {
  const video = await videos.read(job.videoId)
  if (!video) {
    throw new TroubleError({ kind: 'sessionGone' })
  }
  const differences = differencesOf(job.video, video, nowMs)
  const { hold: _, ...rest } = job
  const next = { ...rest, isReadBack: true, differences }
  return afterMoment(withProcessing(next, video, nowMs), video.status, nowMs)
}

function withProcessing(job: UploadJob, { status }: ReadVideo, nowMs: number): UploadJob {
  const { nextLookAtMs: _, ...rest } = job
  switch (status?.uploadStatus) {
    case 'processed':
      return { ...rest, processing: 'processed' }
    case 'failed':
      return {
        ...rest,
        processing: 'failed',
        hold: failed('processingFailed', status.failureReason),
      }
    case 'rejected':
      return { ...rest, processing: 'rejected', hold: failed('rejected', status.rejectionReason) }
    default: {
      const waitMs = Math.min(LAST_LOOK_MS, Math.max(FIRST_LOOK_MS, (nowMs - job.createdAtMs) / 2))
      return { ...rest, processing: 'uploaded', nextLookAtMs: nowMs + waitMs }
    }
  }
}

/** The job as it is now, with what looking found. */
function withFindings(
  job: UploadJob,
  { processing, hold, nextLookAtMs, overdueSinceMs, differences, isReadBack }: UploadJob,
): UploadJob {
  return { ...job, processing, hold, nextLookAtMs, overdueSinceMs, differences, isReadBack }
}

function failed(code: 'processingFailed' | 'rejected', detail: string | undefined) {
  const reason = { code, ...(detail === undefined ? {} : { detail }) }
  return { kind: 'failed' as const, reason }
}

interface LookTools {
  readonly store: Pick<JobStore, 'all' | 'find'>
  readonly client: GoogleClient
  readonly account: Account
  readonly addresses: GoogleAddresses
  readonly now: () => number
  readonly onBug: (error: unknown) => void
}

/** Asks what became of videos that YouTube was still preparing. */
export async function lookAgain(
  tools: LookTools,
  keep: (job: UploadJob) => void,
  signal: AbortSignal,
): Promise<void> {
  const videos = new ChannelVideos({ ...tools, signal })
  /** A person may have moved, retried or cleared the job while YouTube was asked: what was done then stands. */
  const keepFound = (id: string, found: (job: UploadJob) => UploadJob) => {
    const fresh = tools.store.find(id)
    if (fresh?.phase === 'done') {
      keep(found(fresh))
    }
  }
  for (const job of tools.store.all()) {
    const { videoId, nextLookAtMs } = job
    const isTime = nextLookAtMs !== undefined && tools.now() >= nextLookAtMs
    if (job.phase === 'done' && videoId !== undefined && isTime) {
      try {
        const seen = await readBack({ ...job, videoId }, videos, tools.now())
        keepFound(job.id, (fresh) => withFindings(fresh, seen))
      } catch (error) {
        if (signal.aborted) {
          return
        }
        if (!(error instanceof TroubleError)) {
          tools.onBug(error) // and the queue goes on
        }
        keepFound(job.id, (fresh) => ({ ...fresh, nextLookAtMs: tools.now() + LAST_LOOK_MS }))
      }
    }
  }
}
