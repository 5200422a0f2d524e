import { type UploadJob, type UploadState, hasEnded, uploadState } from './upload-job.ts'

/** Something a person who does other work wants to hear of. */
export interface UploadNews {
  /** `asks`: it is on YouTube, and a person decides what next. */
  readonly kind: 'done' | 'stopped' | 'asks'
  readonly job: UploadJob
}

/** Waits that last so long that the person should know; what is tried again soon is not told. */
const LONG_WAITS = ['quota', 'channelLimit']

/** What has ended, or stopped, since the states that were seen before. What was not seen before is no news. */
export function uploadNews(
  before: ReadonlyMap<string, UploadState>,
  jobs: readonly UploadJob[],
): UploadNews[] {
  return jobs.flatMap((job): UploadNews[] => {
    const state = uploadState(job)
    const last = before.get(job.id)
    if (last === undefined || last === state) {
      return []
    }
    if (state === 'done') {
      return [{ kind: 'done', job }]
    }
    if (!hasStopped(job)) {
      return []
    }
    return [{ kind: isQuestion(job) ? 'asks' : 'stopped', job }]
  })
}

function isQuestion({ hold }: UploadJob): boolean {
  return hold?.kind === 'failed' && hold.reason.code === 'momentPassed'
}

function hasStopped({ hold }: UploadJob): boolean {
  return (
    hold?.kind === 'failed' ||
    hold?.kind === 'needsReconnect' ||
    (hold?.kind === 'waiting' && LONG_WAITS.includes(hold.reason.code))
  )
}

export interface QueueProgress {
  /** Of all bytes that are to be sent: 0 to 1. */
  readonly fraction: number
  readonly mode: 'normal' | 'paused' | 'error'
}

/** How far the queue is, for the taskbar; undefined when nothing is on its way. */
export function queueProgress(jobs: readonly UploadJob[]): QueueProgress | undefined {
  const underWay = jobs.filter((job) => !hasEnded(job))
  const total = underWay.reduce((sum, { file }) => sum + file.sizeBytes, 0)
  if (total === 0) {
    return undefined
  }
  const confirmed = underWay.reduce((sum, { confirmedBytes }) => sum + confirmedBytes, 0)
  return { fraction: confirmed / total, mode: modeOf(underWay) }
}

function modeOf(jobs: readonly UploadJob[]): QueueProgress['mode'] {
  if (jobs.some(({ hold }) => hold === undefined)) {
    return 'normal'
  }
  return jobs.some(({ hold }) => hold?.kind === 'failed' || hold?.kind === 'needsReconnect')
    ? 'error'
    : 'paused'
}
