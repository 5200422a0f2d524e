import { expect, test } from 'vitest'
import { rescheduled } from '#shared/publishing/upload/reschedule.ts'
import type { UploadJob } from '#shared/publishing/upload/upload-job.ts'
import { aConnectedStudio, queueEpisode, runUploads } from '#testing/upload.ts'
import { lookAgain } from './look-again.ts'
import { TroubleError } from './trouble-error.ts'

const MOVED = '2099-02-01T03:30:00.000Z'

/** A video that has arrived; while YouTube is asked about it, a person acts. */
async function lookWhile(act: (job: UploadJob) => UploadJob | undefined, isBroken: boolean) {
  const { studio, folder } = await aConnectedStudio()
  await queueEpisode(studio, folder, { bytes: 1000 })
  await runUploads(studio)
  const [arrived] = studio.uploads.all()
  const job: UploadJob = { ...arrived!, processing: 'uploaded', nextLookAtMs: 0 }
  let kept: UploadJob | undefined = job
  const status = { uploadStatus: 'processed' }
  const client = {
    ask: async () => {
      kept = act(job)
      if (isBroken) {
        throw new TroubleError({ kind: 'sessionGone' })
      }
      const body = JSON.stringify({ items: [{ id: job.videoId, status }] })
      return { status: 200, headers: new Headers(), body }
    },
  }
  const tools = {
    ...{ store: { all: () => [job], find: () => kept }, now: Date.now, onBug: () => undefined },
    ...{ client, account: {}, addresses: { api: 'http://127.0.0.1/' } },
  }
  const save = (next: UploadJob) => {
    kept = next
  }
  await lookAgain(tools as never, save, new AbortController().signal)
  return { job, kept }
}

test.each([false, true])(
  'what a person did while YouTube was asked stands (broken: %s)',
  async (isBroken) => {
    const moved = await lookWhile((job) => rescheduled(job, MOVED), isBroken)
    expect(moved.kept).toEqual(rescheduled(moved.job, MOVED))
    const cleared = await lookWhile(() => undefined, isBroken)
    expect(cleared.kept).toBeUndefined()
  },
)
