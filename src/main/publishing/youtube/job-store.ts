import type { UploadJob } from '#shared/publishing/upload/upload-job.ts'

/** Where the jobs are kept. */
export interface JobStore {
  readonly all: () => UploadJob[]
  readonly find: (id: string) => UploadJob | undefined
  readonly save: (job: UploadJob) => void
  readonly forget: (id: string) => void
}
