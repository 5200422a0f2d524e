import { type UploadJob, hasEnded } from './upload-job.ts'

/**
 * The job with another moment of publishing (RFC 3339). YouTube hears the first one when the upload is
 * opened; from then on it is told in a step of its own, after the video has arrived.
 */
export function rescheduled(job: UploadJob, publishAt: string): UploadJob {
  const status = { ...job.video.status, privacyStatus: 'private' as const, publishAt }
  const next = { ...job, video: { ...job.video, status } }
  if (job.phase === 'ready') {
    return next
  }
  const others = job.steps.filter(({ kind }) => kind !== 'schedule')
  return {
    ...next,
    steps: [...others, { id: 'schedule', kind: 'schedule', state: 'waiting' }],
    phase: hasEnded(job) ? 'finishing' : job.phase,
  }
}
