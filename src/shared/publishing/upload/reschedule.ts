import { withScheduleStep } from './moment.ts'
import type { UploadJob } from './upload-job.ts'

/**
 * The job with another moment of publishing (RFC 3339). YouTube hears the first one when the upload is
 * opened; from then on it is told in a step of its own, after the video has arrived.
 */
export function rescheduled(job: UploadJob, publishAt: string): UploadJob {
  const status = { ...job.video.status, privacyStatus: 'private' as const, publishAt }
  const wasAsked = job.hold?.kind === 'failed' && job.hold.reason.code === 'momentPassed'
  const next = {
    ...{ ...job, video: { ...job.video, status }, overdueSinceMs: undefined },
    ...(wasAsked ? { hold: undefined } : {}),
  }
  return job.phase === 'ready' ? next : withScheduleStep(next)
}
