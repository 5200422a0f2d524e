import type { MovedEpisode } from '#shared/campaigns/contract.ts'
import { type Day, atDay } from '#shared/campaigns/day.ts'
import { FailureError } from '#shared/failure/failure.ts'
import type { UploadJob } from '#shared/publishing/upload/upload-job.ts'
import { detailsOf } from './database/tables/details.ts'
import { savePlannedDay } from './database/tables/planned-days.ts'
import { publicationsOf } from './database/tables/publications.ts'
import { uploadOf } from './publishing/youtube/enqueue.ts'
import { type ScheduleTools, schedule } from './publishing/youtube/schedule.ts'

export interface MoveTools extends ScheduleTools {
  /** Throws where an episode on its way must not be seen at a moment (RFC 3339). */
  readonly checkMoment: (episodeId: string, publishAt: string) => void
}

/**
 * Plans an episode for another day. What becomes public by itself does so at the same time of that day: in
 * its details, in the queue, and at YouTube, which the queue tells. Throws `campaign.moveIntoPast` when that
 * moment is over, and `upload.tooSoon` when the upload has not begun and could not be done by then; then
 * nothing was changed.
 */
export function moveEpisode(
  { db, now, uploads, checkMoment }: MoveTools,
  { episodeId, to }: { readonly episodeId: string; readonly to: Day },
): MovedEpisode {
  const job = uploadOf(uploads, episodeId)
  const before = job ? job.video.status.publishAt : detailsOf(db, episodeId)?.publishAt
  const isThere = publicationsOf(db, episodeId).some(({ destination }) => destination === 'youtube')
  if (before === undefined || (isThere && !job)) {
    savePlannedDay(db, episodeId, to)
    return { schedule: before === undefined ? 'none' : 'stays', publishAt: before }
  }
  const publishAt = atDay(before, to)
  if (Date.parse(publishAt) <= now()) {
    throw new FailureError('campaign.moveIntoPast')
  }
  if (job) {
    checkMoment(episodeId, publishAt)
  }
  db.transaction(() => {
    savePlannedDay(db, episodeId, to)
    schedule({ db, now, uploads }, { episodeId, job, publishAt })
  })()
  return { schedule: wayOf(job), publishAt }
}

function wayOf(job: UploadJob | undefined): MovedEpisode['schedule'] {
  if (!job) {
    return 'moved'
  }
  return job.phase === 'ready' ? 'queued' : 'told'
}
