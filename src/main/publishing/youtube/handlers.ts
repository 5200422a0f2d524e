import type { Translate } from '#shared/i18n/create-translator.ts'
import { type Comparison, type Queue, QueuedUpload } from '#shared/publishing/upload/contract.ts'
import { actionsOf } from '#shared/publishing/upload/next-state.ts'
import { tellReason } from '#shared/publishing/upload/tell-reason.ts'
import { type UploadJob, uploadState, watchUrl } from '#shared/publishing/upload/upload-job.ts'
import { door } from '../../door.ts'
import { connect, connectionOf } from './connect.ts'
import { disconnect } from './disconnect.ts'
import { setQuota } from './set-quota.ts'
import type { YouTube } from './youtube.ts'

/** `checkMoment` throws where an episode must not be seen at a moment (RFC 3339). */
export function queueHandlers(
  youtube: YouTube,
  translate: () => Translate,
  checkMoment: (episodeId: string, publishAt: string) => void,
) {
  const { queue } = youtube
  const read = async (): Promise<Queue> => {
    const quota = await youtube.quota()
    return { uploads: queue.all().map((job) => asRow(job, youtube, translate())), quota }
  }
  return {
    list: door.queue.list.handler(read),
    watch: door.queue.watch.handler(async function* ({ signal }) {
      for await (const _ of queue.changes(signal)) {
        yield await read()
      }
    }),
    act: door.queue.act.handler(async ({ input: { id, action } }) => {
      const job = queue.all().find((known) => known.id === id)
      if (job && action === 'publishNow') {
        checkMoment(job.episodeId, new Date().toISOString())
      }
      await queue.act(id, action)
    }),
    move: door.queue.move.handler(({ input }) => queue.move(input.id, input.placeOf)),
    schedule: door.queue.schedule.handler(({ input: { id, publishAt } }) => {
      const job = queue.all().find((known) => known.id === id)
      if (job) {
        checkMoment(job.episodeId, publishAt)
        youtube.schedule(job, publishAt)
      }
    }),
    forgetEnded: door.queue.forgetEnded.handler(() => queue.forgetEnded()),
    run: door.queue.run.handler(async function* ({ signal }) {
      queue.hurry(['network', 'busy', 'lookingForEnd'])
      const stop = new AbortController()
      const end = AbortSignal.any([stop.signal, ...(signal ? [signal] : [])])
      const finished = queue.runUntilNothingIsDue(end).finally(() => stop.abort())
      try {
        for await (const _ of queue.changes(end)) {
          yield await read()
        }
        await finished
        return await read()
      } finally {
        stop.abort()
        await finished
      }
    }),
  }
}

function asRow(job: UploadJob, { queue }: YouTube, translate: Translate): QueuedUpload {
  const hold = job.hold
  const reason = hold && 'reason' in hold ? hold.reason : undefined
  const { videoId, processing } = job
  const { publishAt } = job.video.status
  return {
    id: job.id,
    episodeId: job.episodeId,
    title: job.title,
    state: uploadState(job),
    sizeBytes: job.file.sizeBytes,
    confirmedBytes: job.confirmedBytes,
    ...queue.pace(job),
    steps: job.steps,
    differences: job.differences,
    actions: actionsOf(job),
    ...(reason ? { reason, sentence: tellReason(translate, reason) } : {}),
    ...(hold?.kind === 'waiting' ? { nextTryAtMs: hold.untilMs } : {}),
    ...(publishAt === undefined ? {} : { publishAt }),
    ...(videoId === undefined ? {} : { videoId, url: watchUrl(videoId) }),
    ...(processing === undefined ? {} : { processing }),
  }
}

/** What meets other rooms than YouTube's own. */
export interface YouTubeMeets {
  readonly compare: (episodeId: string, signal: AbortSignal) => Promise<Comparison>
  readonly correct: (
    input: { readonly episodeId: string; readonly fields: readonly string[] },
    signal: AbortSignal,
  ) => Promise<Comparison>
  /** What is known of YouTube only through the connection goes with it. */
  readonly forgetWhatItTold: () => void
}

export function youtubeHandlers(youtube: YouTube, meets: YouTubeMeets) {
  const { account, addresses, queue } = youtube
  return {
    status: door.youtube.status.handler(() => connectionOf(account, addresses)),
    connect: door.youtube.connect.handler(async function* ({ input, signal }) {
      return yield* connect(youtube.connecting, input.clientFile, signal)
    }),
    confirm: door.youtube.confirm.handler(async () => {
      await youtube.connecting.offered.accept()
      queue.connected()
    }),
    refuse: door.youtube.refuse.handler(() => youtube.connecting.offered.refuse()),
    setQuota: door.youtube.setQuota.handler(async ({ input }) => {
      await setQuota(account, input)
      queue.hurry(['quota'])
      return await connectionOf(account, addresses)
    }),
    compare: door.youtube.compare.handler(({ input, signal }) =>
      meets.compare(input.episodeId, signal ?? new AbortController().signal),
    ),
    correct: door.youtube.correct.handler(({ input, signal }) =>
      meets.correct(input, signal ?? new AbortController().signal),
    ),
    unlist: door.youtube.unlist.handler(({ input }) => youtube.unlist(input.episodeId)),
    disconnect: door.youtube.disconnect.handler(async () => {
      const ended = await disconnect(account)
      meets.forgetWhatItTold()
      return ended
    }),
  }
}
