import { nextPacificMidnight } from './pacific-day.ts'
import { publicNow } from './moment.ts'
import type { Reason, ReasonCode, Trouble } from './trouble.ts'
import { type Hold, type UploadJob, hasEnded } from './upload-job.ts'

const MINUTE = 60_000

/** How long an upload rests after all tries in a row failed; the last one again and again. */
const RESTS_MS = [5 * MINUTE, 15 * MINUTE, 60 * MINUTE]

/** Tries in a row without progress before it rests. */
export const MOST_TRIES = 8

/** Times a lost end is looked for before a person is asked: a video may show late in the list. */
export const MOST_LOOKS = 3

/** What the moment gives: the clock and a random number from 0 to 1, so that not all try at once. */
export interface Moment {
  readonly nowMs: number
  readonly jitter: number
}

/** How long to wait before try number `tries` (from 1): doubling, 64 seconds at most, or as the server says. */
export function backOffMs(tries: number, jitter: number, retryAfterMs = 0): number {
  const usual = Math.min(64_000, 1000 * 2 ** (tries - 1)) * (0.5 + jitter / 2)
  return Math.max(usual, retryAfterMs)
}

/** A job whose tries are used up, or that met what trying does not mend. The session is kept. */
export function afterTrouble(job: UploadJob, trouble: Trouble, moment: Moment): UploadJob {
  const waiting = (reason: Reason, untilMs: number) =>
    held(job, { kind: 'waiting', reason, sinceMs: moment.nowMs, untilMs })
  switch (trouble.kind) {
    case 'transient': {
      const rest = RESTS_MS[Math.min(job.rests, RESTS_MS.length - 1)] ?? MINUTE
      const restMs = Math.max(rest, trouble.retryAfterMs ?? 0)
      return { ...waiting(trouble.reason, moment.nowMs + restMs), rests: job.rests + 1 }
    }
    case 'quota':
      return waiting(
        { code: 'quota' },
        nextPacificMidnight(moment.nowMs) + Math.round(5 * MINUTE * moment.jitter),
      )
    case 'later':
      return waiting(trouble.reason, moment.nowMs + trouble.waitMs)
    case 'unauthorised':
      return held(job, { kind: 'needsReconnect', reason: { code: 'reconnect' } })
    case 'reconnect':
      return held(job, { kind: 'needsReconnect', reason: trouble.reason })
    case 'stop':
      return held(job, { kind: 'failed', reason: trouble.reason })
    case 'sessionGone':
    case 'duplicate':
      return held(job, { kind: 'failed', reason: { code: 'gone' } })
  }
}

function held(job: UploadJob, hold: Hold): UploadJob {
  return { ...job, hold }
}

/** YouTube confirmed this many bytes. With all of them there, a video may come of it before it says so. */
export function keptBytes(job: UploadJob, bytes: number): UploadJob {
  const rests = bytes > job.confirmedBytes ? 0 : job.rests
  return { ...job, confirmedBytes: bytes, rests, isEndUnclear: isWhole(job, bytes) }
}

export function isWhole({ file }: UploadJob, bytes: number): boolean {
  return bytes >= file.sizeBytes
}

/** Nothing of it exists at YouTube: from the first byte, in a new session. */
export function fromTheStart(job: UploadJob): UploadJob {
  const forgotten = {
    ...{ sessionUri: undefined, toldPublishAt: undefined, knownVideoIds: undefined },
  }
  return {
    ...{ ...job, ...forgotten },
    ...{ phase: 'ready', confirmedBytes: 0, isEndUnclear: false, looks: 0 },
  }
}

/** The video is there: nothing is ever sent again. */
export function arrived(job: UploadJob, videoId: string): UploadJob {
  const confirmedBytes = job.file.sizeBytes
  return {
    ...{ ...job, phase: 'finishing', videoId, sessionUri: undefined },
    ...{ confirmedBytes, isEndUnclear: false, rests: 0 },
  }
}

/**
 * The end got lost and the channel does not show the video: looked for again after 1, then 5 minutes; then a
 * person is asked. Sending again could make a second video.
 */
export function notFoundYet(job: UploadJob, nowMs: number): UploadJob {
  const looks = job.looks + 1
  if (looks >= MOST_LOOKS) {
    return { ...held(job, { kind: 'failed', reason: { code: 'unclear' } }), looks }
  }
  const untilMs = nowMs + (looks === 1 ? MINUTE : 5 * MINUTE)
  const reason = { code: 'lookingForEnd' as const }
  return { ...held(job, { kind: 'waiting', reason, sinceMs: nowMs, untilMs }), looks }
}

/** Whether there is something to do about it now. */
export function isDue({ phase, hold }: UploadJob, nowMs: number): boolean {
  if (phase === 'done' || phase === 'cancelled') {
    return false
  }
  return !hold || (hold.kind === 'waiting' && (nowMs >= hold.untilMs || nowMs < hold.sinceMs))
}

/** Without what keeps it; steps that failed are tried again. */
export function released(job: UploadJob): UploadJob {
  const again = (step: UploadJob['steps'][number]) =>
    step.state === 'failed' ? { ...step, state: 'waiting' as const, reason: undefined } : step
  return { ...job, hold: undefined, steps: job.steps.map(again) }
}

export const UPLOAD_ACTIONS = [
  ...(['pause', 'resume', 'retry', 'sendAgain', 'cancel'] as const),
  /** The moment it waited for is over: public at once. */
  'publishNow',
  /** Nothing can come of the video any more: the episode may be published anew. */
  'giveUp',
] as const
export type UploadAction = (typeof UPLOAD_ACTIONS)[number]

/** What became of a video that nobody will ever watch. */
const LOST: readonly ReasonCode[] = ['rejected', 'processingFailed', 'gone']

/** What a person can do about a job now. */
export function actionsOf(job: UploadJob): UploadAction[] {
  const { hold } = job
  if (job.phase === 'cancelled') {
    return []
  }
  const code = hold?.kind === 'failed' ? hold.reason.code : undefined
  if (code === 'momentPassed') {
    return ['publishNow']
  }
  if (code !== undefined && job.videoId !== undefined && LOST.includes(code)) {
    return ['retry', 'giveUp']
  }
  if (job.phase === 'done') {
    return hold || job.steps.some(({ state }) => state === 'failed') ? ['retry'] : []
  }
  // What may have become a video does not go away by cancelling, until a person has looked.
  const isOpen = job.isEndUnclear && code !== 'unclear'
  const cancel: UploadAction[] = job.videoId === undefined && !isOpen ? ['cancel'] : []
  switch (hold?.kind) {
    case undefined:
      return ['pause', ...cancel]
    case 'paused':
      return ['resume', ...cancel]
    case 'waiting':
      return ['retry', 'pause', ...cancel]
    case 'needsReconnect':
      return ['retry', ...cancel]
    case 'failed':
      return hold.reason.code === 'unclear'
        ? ['retry', 'sendAgain', ...cancel]
        : ['retry', ...cancel]
  }
}

/** The job after a person's act; the same when the act does not apply. */
export function afterAction(job: UploadJob, action: UploadAction): UploadJob {
  if (!actionsOf(job).includes(action)) {
    return job
  }
  switch (action) {
    case 'pause':
      return held(job, { kind: 'paused' })
    case 'resume':
      return released(job)
    case 'retry':
      return {
        ...released(job),
        rests: 0,
        looks: 0,
        ...(hasEnded(job) ? { phase: 'finishing' } : {}),
      }
    case 'sendAgain':
      return fromTheStart(released(job))
    case 'publishNow':
      return publicNow(job)
    case 'giveUp':
    case 'cancel':
      return { ...released(job), sessionUri: undefined, phase: 'cancelled' }
  }
}
