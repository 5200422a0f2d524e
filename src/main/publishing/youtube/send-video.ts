import { stat } from 'node:fs/promises'
import type { Reason, Trouble } from '#shared/publishing/upload/trouble.ts'
import type { UploadJob } from '#shared/publishing/upload/upload-job.ts'
import {
  MOST_TRIES,
  arrived,
  backOffMs,
  fromTheStart,
  isWhole,
  keptBytes,
  notFoundYet,
} from '#shared/publishing/upload/next-state.ts'
import { isMomentNear, isMomentOver, withoutMoment } from '#shared/publishing/upload/moment.ts'
import type { VideoResource } from '#shared/publishing/upload/video-resource.ts'
import { ChannelVideos } from './channel-videos.ts'
import { TroubleError, isMomentRefused } from './trouble-error.ts'
import { CHUNK_BYTES, type UploadSession } from './upload-session.ts'

/** What sending needs of the queue that it works for. */
export interface Sending {
  readonly session: UploadSession
  readonly videos: ChannelVideos
  /** Whether a video came of another upload. */
  readonly isAdopted: (videoId: string) => boolean
  readonly signal: AbortSignal
  /** Written to disk before this returns: what follows may rely on it after a crash. */
  readonly save: (job: UploadJob) => void
  readonly onSent: (bytes: number) => void
  readonly renewToken: () => Promise<void>
  /** Waits; ends early when the signal says so. */
  readonly pause: (ms: number) => Promise<void>
  readonly now: () => number
  /** Now, or later: by YouTube's clock, as far as its answers told it. */
  readonly latest: () => number
  readonly random: () => number
}

/** Refusals of a token in a row before the person has to connect again. */
const MOST_REFUSALS = 3

/**
 * Sends the video of a job, from wherever it stands, until YouTube says which video it has become or until
 * its end has to be looked for later. Throws a `TroubleError` when it cannot go on now.
 */
export async function sendVideo(start: UploadJob, sending: Sending): Promise<UploadJob> {
  let job = start
  const keep = (next: UploadJob) => {
    job = next
    sending.save(job)
  }
  /** Where the next byte goes; undefined: ask first. */
  let offset: number | undefined
  let tries = 0
  let refusals = 0
  let best = job.confirmedBytes
  const again = async (trouble: Trouble, retryAfterMs = 0) => {
    tries += 1
    if (tries >= MOST_TRIES) {
      throw new TroubleError(trouble)
    }
    offset = undefined
    await sending.pause(backOffMs(tries, sending.random(), retryAfterMs))
  }
  for (;;) {
    sending.signal.throwIfAborted()
    if (wasToldAnotherMoment(job, sending.now())) {
      keep(fromTheStart(job))
    }
    if (job.sessionUri === undefined) {
      await checkFile(job)
      try {
        await open()
        if (job.videoId !== undefined) {
          return job
        }
      } catch (error) {
        if (!(error instanceof TroubleError) || error.trouble.kind !== 'transient') {
          throw error
        }
        await again(error.trouble, error.trouble.retryAfterMs)
        continue
      }
      offset = 0
    }
    const isQuestion = offset === undefined
    if (!isQuestion) {
      await checkFile(job)
    }
    const first = offset ?? 0
    const last = Math.min(first + CHUNK_BYTES, job.file.sizeBytes) - 1
    const isLast = !isQuestion && last === job.file.sizeBytes - 1
    if (isLast) {
      keep({ ...job, isEndUnclear: true })
    }
    const answer = isQuestion
      ? await sending.session.probe(job, sending.signal)
      : await sending.session.sendChunk(
          job,
          { first, last, onSent: sending.onSent },
          sending.signal,
        )
    sending.signal.throwIfAborted()
    switch (answer.kind) {
      case 'finished':
        keep(arrived(job, answer.videoId))
        return job
      case 'incomplete': {
        if (answer.bytes === undefined && !isQuestion) {
          // It may have kept something all the same.
          await again({ kind: 'transient', reason: { code: 'busy' } }, answer.retryAfterMs)
          break
        }
        const kept = answer.bytes ?? 0
        if (kept > best) {
          best = kept
          tries = 0
          refusals = 0
        } else if (!isQuestion && kept <= first) {
          await again({ kind: 'transient', reason: { code: 'busy' } }, answer.retryAfterMs)
        }
        keep(keptBytes({ ...job, phase: 'uploading' }, kept))
        offset = kept
        if (isWhole(job, kept)) {
          // The video is still being made of it: asking again tells which.
          await again({ kind: 'transient', reason: { code: 'busy' } }, answer.retryAfterMs)
        } else if (answer.retryAfterMs > 0) {
          await sending.pause(answer.retryAfterMs)
        }
        break
      }
      case 'trouble': {
        const { trouble } = answer
        if (trouble.kind === 'sessionGone') {
          const next = await afterLostSession(isLast)
          if (next) {
            return next
          }
        } else if (trouble.kind === 'unauthorised') {
          refusals += 1
          if (refusals >= MOST_REFUSALS) {
            throw new TroubleError(trouble)
          }
          await sending.renewToken()
          offset = undefined
        } else if (trouble.kind === 'transient') {
          await again(trouble, trouble.retryAfterMs)
        } else {
          throw new TroubleError(trouble)
        }
      }
    }
  }

  async function open(): Promise<void> {
    const channel = await sending.videos.channelOf(job)
    const there = job.looksFirst ? await sending.videos.find(job, sending.isAdopted) : undefined
    if (there !== undefined) {
      keep(arrived(job, there))
      return
    }
    const knownVideoIds = (await sending.videos.newest(channel)).map(({ id }) => id)
    keep({ ...job, phase: 'opening', channelId: channel.id, knownVideoIds })
    const told = isMomentOver(job, sending.latest()) ? withoutMoment(job.video) : job.video
    const opened = await openSession(told)
    keep({ ...job, phase: 'uploading', ...opened, confirmedBytes: 0 })
    best = 0
  }

  /** A moment that is over is not told: YouTube shows the video at once, without being asked, or refuses. */
  async function openSession(told: VideoResource): Promise<Opened> {
    const { session, signal, latest } = sending
    try {
      const sessionUri = await session.open({ ...job, video: told }, signal)
      return { sessionUri, toldPublishAt: told.status.publishAt }
    } catch (error) {
      const isOver = isMomentRefused(error) && isMomentNear(job, latest())
      if (told.status.publishAt === undefined || !isOver) {
        throw error
      }
      return await openSession(withoutMoment(told))
    }
  }

  /** The session has gone. Whether a video came of it decides what follows. */
  async function afterLostSession(wasAnswerToTheEnd: boolean): Promise<UploadJob | undefined> {
    if (job.isEndUnclear) {
      const videoId = await sending.videos.find(job, sending.isAdopted)
      if (videoId !== undefined) {
        keep(arrived(job, videoId))
        return job
      }
      if (!wasAnswerToTheEnd) {
        keep(notFoundYet(job, sending.now()))
        return job
      }
    }
    tries += 1
    if (tries >= MOST_TRIES) {
      throw new TroubleError({ kind: 'transient', reason: { code: 'busy' } })
    }
    keep(fromTheStart(job))
    offset = undefined
    return undefined
  }
}

type Opened = Pick<UploadJob, 'sessionUri' | 'toldPublishAt'>

/**
 * Whether what is sent would be shown at a moment that is over, and was moved since: what a session was told when it
 * was opened cannot be told anew, so another one is opened. Not once all bytes are there.
 */
function wasToldAnotherMoment(job: UploadJob, nowMs: number): boolean {
  const { sessionUri, toldPublishAt, isEndUnclear, video } = job
  return (
    sessionUri !== undefined &&
    !isEndUnclear &&
    toldPublishAt !== undefined &&
    Date.parse(toldPublishAt) <= nowMs &&
    toldPublishAt !== video.status.publishAt
  )
}

/** The file must be what the upload began with: bytes of two files make no video. */
async function checkFile({ file }: UploadJob): Promise<void> {
  const stop = (code: Reason['code']) =>
    new TroubleError({ kind: 'stop', reason: { code, detail: file.path } })
  const found = await stat(file.path).catch(() => undefined)
  if (!found) {
    throw stop('fileMissing')
  }
  if (found.size !== file.sizeBytes || Math.round(found.mtimeMs) !== file.modifiedAtMs) {
    throw stop('fileChanged')
  }
}
