import { type UploadJob, hasEnded } from './upload-job.ts'
import type { ReadVideo, VideoResource } from './video-resource.ts'

const MINUTE = 60_000

/** YouTube takes a moment to show what it was told to show by itself. */
const YOUTUBE_IS_LATE_MS = 2 * MINUTE
/** And has this long for it, once it has prepared the video. */
const PATIENCE_MS = 30 * MINUTE
/** A person may make it public in YouTube Studio as well: looked for so often. */
const LOOK_FOR_ACT_MS = 3 * 60 * MINUTE
/** Clocks that differ by more are no reason to refuse a moment. */
const CLOCKS_DIFFER_MS = 60 * MINUTE

type Scheduled = Pick<UploadJob, 'video'>

/** Whether the moment at which the video was to become public by itself is over. */
export function isMomentOver({ video }: Scheduled, nowMs: number): boolean {
  const { publishAt } = video.status
  return publishAt !== undefined && Date.parse(publishAt) <= nowMs
}

/** Whether YouTube's clock may say that it is over, whatever ours says. */
export function isMomentNear(job: Scheduled, nowMs: number): boolean {
  return isMomentOver(job, nowMs + CLOCKS_DIFFER_MS)
}

/** Private, without a moment: what nobody may see before a person decides. */
export function withoutMoment(video: VideoResource): VideoResource {
  return { ...video, status: { ...video.status, publishAt: undefined } }
}

/** At once, by a person's wish. YouTube hears it like any other change of the moment. */
export function publicNow(job: UploadJob): UploadJob {
  const video = withoutMoment(job.video)
  const status = { ...video.status, privacyStatus: 'public' as const }
  return withScheduleStep({ ...job, video: { ...video, status }, hold: undefined })
}

/** YouTube is told in a step of its own who may see the video from when on, once it has arrived. */
export function withScheduleStep(job: UploadJob): UploadJob {
  const others = job.steps.filter(({ kind }) => kind !== 'schedule')
  return {
    ...job,
    steps: [...others, { id: 'schedule', kind: 'schedule', state: 'waiting' }],
    phase: hasEnded(job) ? 'finishing' : job.phase,
  }
}

/**
 * What follows from the moment after YouTube was asked about a video: it is looked at again once the moment is over,
 * and when YouTube has not made it public then, a person is asked. Nothing stays private without a word.
 */
export function afterMoment(job: UploadJob, status: ReadVideo['status'], nowMs: number): UploadJob {
  const { publishAt } = job.video.status
  if (publishAt === undefined || job.hold || status?.privacyStatus !== 'private') {
    return job
  }
  const wantedMs = Date.parse(publishAt)
  const knownMs = Date.parse(status.publishAt ?? '')
  if (nowMs < wantedMs) {
    return lookBy(job, wantedMs + YOUTUBE_IS_LATE_MS)
  }
  const isRefused = job.steps.some(({ kind, state }) => kind === 'schedule' && state === 'failed')
  if (knownMs > nowMs && !isRefused) {
    return lookBy(job, knownMs + YOUTUBE_IS_LATE_MS) // moved in YouTube Studio
  }
  const overdueSinceMs = job.processing === 'processed' ? (job.overdueSinceMs ?? nowMs) : nowMs
  if (knownMs <= nowMs && nowMs - overdueSinceMs < PATIENCE_MS) {
    return lookBy({ ...job, overdueSinceMs }, nowMs + YOUTUBE_IS_LATE_MS)
  }
  return {
    ...job,
    hold: { kind: 'failed', reason: { code: 'momentPassed' } },
    nextLookAtMs: nowMs + LOOK_FOR_ACT_MS,
  }
}

function lookBy(job: UploadJob, atMs: number): UploadJob {
  return { ...job, nextLookAtMs: Math.min(job.nextLookAtMs ?? atMs, atMs) }
}
