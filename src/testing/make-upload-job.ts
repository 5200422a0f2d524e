import { emptyDetails } from '#shared/publishing/details.ts'
import type { UploadJob } from '#shared/publishing/upload/upload-job.ts'
import { videoResource } from '#shared/publishing/upload/video-resource.ts'

/** An upload that is over, as most are. */
export function makeUploadJob(changes: Partial<UploadJob> = {}): UploadJob {
  return {
    ...{ id: 'j', episodeId: 'e', title: 'Kancil', version: 1, position: 1, createdAtMs: 0 },
    file: { path: '/v.mp4', sizeBytes: 100, modifiedAtMs: 0 },
    video: videoResource({ ...emptyDetails('Kancil'), madeForKids: true }, 'id'),
    ...{ notifySubscribers: false, steps: [], phase: 'done', videoId: 'v' },
    ...{ confirmedBytes: 100, isEndUnclear: false, looks: 0, rests: 0 },
    ...{ isReadBack: true, differences: [], processing: 'processed' },
    ...changes,
  }
}
