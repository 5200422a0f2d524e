import type { Translate } from '#shared/i18n/create-translator.ts'
import { type Queue, QueuedUpload } from '#shared/publishing/upload/contract.ts'
import { actionsOf } from '#shared/publishing/upload/next-state.ts'
import { type UploadJob, uploadState, watchUrl } from '#shared/publishing/upload/upload-job.ts'
import { door } from '../../door.ts'
import { connect, connectionOf } from './connect.ts'
import { disconnect } from './disconnect.ts'
import type { YouTube } from './youtube.ts'

export function queueHandlers(youtube: YouTube, translate: () => Translate) {
  const { queue } = youtube
  const read = (): Queue => ({
    uploads: queue.all().map((job) => asRow(job, youtube, translate())),
    quota: youtube.quota(),
  })
  return {
    list: door.queue.list.handler(read),
    watch: door.queue.watch.handler(async function* ({ signal }) {
      for await (const _ of queue.changes(signal)) {
        yield read()
      }
    }),
    act: door.queue.act.handler(({ input }) => queue.act(input.id, input.action)),
    moveUp: door.queue.moveUp.handler(({ input }) => queue.moveUp(input.id)),
    forgetEnded: door.queue.forgetEnded.handler(() => queue.forgetEnded()),
    run: door.queue.run.handler(async function* ({ signal }) {
      queue.hurry()
      const stop = new AbortController()
      const end = AbortSignal.any([stop.signal, ...(signal ? [signal] : [])])
      const finished = queue.runUntilNothingIsDue(end).finally(() => stop.abort())
      try {
        for await (const _ of queue.changes(end)) {
          yield read()
        }
        await finished
        return read()
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
    ...(reason
      ? {
          reason,
          sentence: translate(`queue.reason.${reason.code}`, { detail: reason.detail ?? '' }),
        }
      : {}),
    ...(hold?.kind === 'waiting' ? { nextTryAtMs: hold.untilMs } : {}),
    ...(videoId === undefined ? {} : { videoId, url: watchUrl(videoId) }),
    ...(processing === undefined ? {} : { processing }),
  }
}

/** `forgetWhatItTold`: what is known of YouTube only through the connection goes with it. */
export function youtubeHandlers(youtube: YouTube, forgetWhatItTold: () => void) {
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
    unlist: door.youtube.unlist.handler(({ input }) => youtube.unlist(input.episodeId)),
    disconnect: door.youtube.disconnect.handler(async () => {
      const ended = await disconnect(account)
      forgetWhatItTold()
      return ended
    }),
  }
}
