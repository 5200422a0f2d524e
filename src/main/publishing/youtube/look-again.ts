import type { UploadJob } from '#shared/publishing/upload/upload-job.ts'
import { type ReadVideo, differencesOf } from '#shared/publishing/upload/video-resource.ts'
import type { Account } from './account.ts'
import { ChannelVideos } from './channel-videos.ts'
import type { GoogleAddresses } from './google-addresses.ts'
import type { GoogleClient } from './google-client.ts'
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
  const differences = differencesOf(job.video, video)
  const next = { ...job, isReadBack: true, differences }
  return withProcessing(next, video, nowMs)
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

function failed(code: 'processingFailed' | 'rejected', detail: string | undefined) {
  const reason = { code, ...(detail === undefined ? {} : { detail }) }
  return { kind: 'failed' as const, reason }
}

interface LookTools {
  readonly store: { readonly all: () => UploadJob[] }
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
  for (const job of tools.store.all()) {
    const { videoId, nextLookAtMs } = job
    const isTime = nextLookAtMs !== undefined && tools.now() >= nextLookAtMs
    if (job.phase === 'done' && videoId !== undefined && isTime) {
      try {
        keep(await readBack({ ...job, videoId }, videos, tools.now()))
      } catch (error) {
        if (signal.aborted) {
          return
        }
        if (!(error instanceof TroubleError)) {
          tools.onBug(error) // and the queue goes on
        }
        keep({ ...job, nextLookAtMs: tools.now() + LAST_LOOK_MS })
      }
    }
  }
}
