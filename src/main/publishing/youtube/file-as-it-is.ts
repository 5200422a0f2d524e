import { stat } from 'node:fs/promises'
import { fromTheStart } from '#shared/publishing/upload/next-state.ts'
import type { UploadJob } from '#shared/publishing/upload/upload-job.ts'

/** A person wants the file as it is now: from its first byte, unless a video may have come of the one before. */
export async function withFileAsItIs(job: UploadJob): Promise<UploadJob> {
  const { path } = job.file
  const found = await stat(path).catch(() => undefined)
  if (!found || job.videoId !== undefined || job.isEndUnclear) {
    return job
  }
  const file = { path, sizeBytes: found.size, modifiedAtMs: Math.round(found.mtimeMs) }
  return { ...fromTheStart(job), file }
}
