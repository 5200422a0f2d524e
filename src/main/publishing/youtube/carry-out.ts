import { MOST_TRIES, arrived, backOffMs } from '#shared/publishing/upload/next-state.ts'
import type { Trouble } from '#shared/publishing/upload/trouble.ts'
import type { UploadJob, UploadStep } from '#shared/publishing/upload/upload-job.ts'
import { readBack } from './look-again.ts'
import type { Account } from './account.ts'
import { ChannelVideos } from './channel-videos.ts'
import { doStep } from './finish-steps.ts'
import type { GoogleAddresses } from './google-addresses.ts'
import type { GoogleClient } from './google-client.ts'
import { sendVideo } from './send-video.ts'
import { TroubleError } from './trouble-error.ts'
import { UploadSession } from './upload-session.ts'

export interface CarryOutTools {
  readonly client: GoogleClient
  readonly account: Account
  readonly addresses: GoogleAddresses
  readonly signal: AbortSignal
  readonly save: (job: UploadJob) => void
  readonly onSent: (bytes: number) => void
  readonly pause: (ms: number) => Promise<void>
  readonly now: () => number
  readonly random: () => number
  /** Whether a video came of another upload. */
  readonly isAdopted: (videoId: string) => boolean
  /** The video is on YouTube: the episode remembers it. */
  readonly onArrived: (job: UploadJob & { readonly videoId: string }) => void
}

type Arrived = UploadJob & { readonly videoId: string }

/** Does everything that is left of a job. Throws a `TroubleError` when it cannot go on now. */
export async function carryOut(start: UploadJob, tools: CarryOutTools): Promise<UploadJob> {
  const videos = new ChannelVideos(tools)
  await videos.channelOf(start)
  const session = new UploadSession(tools.client, tools.addresses)
  const sent =
    start.videoId === undefined
      ? await sendVideo(start, {
          ...tools,
          session,
          videos,
          renewToken: () => tools.client.renewToken(),
          latest: () => tools.client.latest(tools.now()),
        })
      : start
  if (sent.videoId === undefined) {
    return sent // its end is looked for later
  }
  const job: Arrived = { ...arrived(sent, sent.videoId), videoId: sent.videoId }
  tools.save(job)
  tools.onArrived(job)
  const finished = await doSteps(job, tools)
  const read = await patiently(tools, () => readBack(finished, videos, tools.now()))
  return { ...read, phase: 'done' }
}

/** One step after the other. What cannot be done now keeps no other from being done. */
async function doSteps(start: Arrived, tools: CarryOutTools): Promise<Arrived> {
  let job = start
  let later: TroubleError | undefined
  const change = (id: string, change_: Partial<UploadStep>) => {
    const steps = job.steps.map((step) => (step.id === id ? { ...step, ...change_ } : step))
    job = { ...job, steps }
    tools.save(job)
  }
  // Before anything takes its time: a video that was told another moment may be seen too soon.
  const inOrder = start.steps.toSorted((a, b) => rank(a) - rank(b))
  for (const { id } of inOrder) {
    const step = job.steps.find((candidate) => candidate.id === id)
    if (!step || step.state === 'done' || step.state === 'failed') {
      continue
    }
    try {
      let wasTried = step.state === 'sending'
      change(id, { state: 'sending' })
      await patiently(tools, async () => {
        const again = wasTried
        wasTried = true
        await doStep(tools, job, step, again)
      })
      change(id, { state: 'done' })
    } catch (error) {
      if (!(error instanceof TroubleError)) {
        throw error
      }
      const { trouble } = error
      if (trouble.kind === 'stop') {
        change(id, { state: 'failed', reason: trouble.reason })
      } else {
        later ??= error
      }
    }
  }
  if (later) {
    throw later
  }
  return job
}

function rank({ kind }: UploadStep): number {
  return kind === 'schedule' ? 0 : 1
}

/** Tries again what may pass, with growing pauses. A video may be unknown for a moment after it arrived. */
async function patiently<T>(tools: CarryOutTools, work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof TroubleError) || !mayPass(error.trouble) || tries >= MOST_TRIES) {
        throw asFinal(error)
      }
      const retryAfter = error.trouble.kind === 'transient' ? error.trouble.retryAfterMs : 0
      await tools.pause(backOffMs(tries, tools.random(), retryAfter))
    }
  }
}

function mayPass({ kind }: Trouble): boolean {
  return kind === 'transient' || kind === 'sessionGone' || kind === 'duplicate'
}

/** What is still not found after all tries is not there. */
function asFinal(error: unknown): unknown {
  const isGone =
    error instanceof TroubleError && ['sessionGone', 'duplicate'].includes(error.trouble.kind)
  return isGone
    ? new TroubleError({ kind: 'stop', reason: { code: 'gone' } }, { cause: error })
    : error
}
