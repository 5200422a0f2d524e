import { rescheduled } from './reschedule.ts'
import { type UploadJob, hasEnded } from './upload-job.ts'

/**
 * Progress of a job, with what a person did to it meanwhile: paused, moved in the queue, scheduled for another moment,
 * corrected.
 * Undefined when it was cancelled and nothing has come of it: then there is no progress to keep.
 */
export function withActs(next: UploadJob, known: UploadJob | undefined): UploadJob | undefined {
  if (!known) {
    return next
  }
  if (known.phase === 'cancelled' && next.videoId === undefined) {
    return undefined
  }
  const asked = known.video.status.publishAt
  const isMoved = asked !== undefined && asked !== next.video.status.publishAt
  const moved = isMoved ? rescheduled(next, asked) : next
  const { position, title, video } = known
  const acted = { ...moved, position, title, video }
  return known.hold?.kind === 'paused' && !hasEnded(moved) ? { ...acted, hold: known.hold } : acted
}
