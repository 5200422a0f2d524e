import { FailureError } from '#shared/failure/failure.ts'
import { isTooSoon } from '#shared/publishing/details-limits.ts'
import type { UploadJob } from '#shared/publishing/upload/upload-job.ts'
import type { Connection } from '../../database/open.ts'
import { detailsOf, saveDetails } from '../../database/tables/details.ts'
import { touchEpisode } from '../../database/tables/episodes.ts'
import type { UploadQueue } from './upload-queue.ts'

export interface ScheduleTools {
  readonly db: Connection
  readonly now: () => number
  readonly uploads: UploadQueue
}

/**
 * Another moment (RFC 3339) at which an episode becomes public by itself: in its details, in the queue, and at YouTube,
 * which the queue tells. Throws `upload.tooSoon` when it is over, or when the upload has not begun and could not
 * be done by then; then nothing was changed.
 */
export function schedule(
  { db, now, uploads }: ScheduleTools,
  {
    episodeId,
    job,
    publishAt,
  }: { episodeId: string; job?: UploadJob | undefined; publishAt: string },
): void {
  const isOver = Date.parse(publishAt) <= now()
  if (isOver || (job?.phase === 'ready' && isTooSoon({ publishAt }, now()))) {
    throw new FailureError('upload.tooSoon')
  }
  const details = detailsOf(db, episodeId)
  db.transaction(() => {
    if (details) {
      saveDetails(db, episodeId, { ...details, publishAt })
      touchEpisode(db, episodeId, now())
    }
    if (job) {
      uploads.reschedule(job.id, publishAt)
    }
  })()
}
