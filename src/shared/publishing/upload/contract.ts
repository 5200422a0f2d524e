import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { procedure } from '../../failure/contract.ts'
import { UPLOAD_ACTIONS } from './next-state.ts'
import { QuotaLimits, QuotaUse } from './quota.ts'
import { Reason } from './trouble.ts'
import { UploadJob, UploadStep } from './upload-job.ts'
import { Difference } from './video-resource.ts'

/** A row of the queue. */
export const QueuedUpload = z.object({
  id: z.string(),
  episodeId: z.string(),
  title: z.string(),
  state: z.enum([
    ...['ready', 'opening', 'uploading', 'finishing', 'done', 'cancelled'],
    ...['paused', 'waiting', 'needsReconnect', 'failed'],
  ] as const),
  reason: Reason.optional(),
  /** The sentence of the reason, in the language of the studio. */
  sentence: z.string().optional(),
  nextTryAtMs: z.number().optional(),
  sizeBytes: z.number(),
  confirmedBytes: z.number(),
  /** Bytes handed to the network; those not confirmed may have to go again. */
  sentBytes: z.number(),
  /** Of the last while; absent when nothing is being sent. */
  bytesPerSecond: z.number().optional(),
  /** When it becomes public by itself. */
  publishAt: z.string().optional(),
  videoId: z.string().optional(),
  url: z.string().optional(),
  processing: UploadJob.shape.processing,
  steps: z.array(UploadStep),
  differences: z.array(Difference),
  actions: z.array(z.enum(UPLOAD_ACTIONS)),
})
export type QueuedUpload = z.infer<typeof QueuedUpload>

export const Queue = z.object({
  uploads: z.array(QueuedUpload),
  /** What was used today, and what the Google project may use in a day. */
  quota: QuotaUse.extend({ limits: QuotaLimits }),
})
export type Queue = z.infer<typeof Queue>

export const uploadContract = {
  list: procedure.output(Queue),
  /** The queue at once, then again whenever something in it changes. */
  watch: procedure.output(eventIterator(Queue)),
  act: procedure
    .input(z.object({ id: z.string(), action: z.enum(UPLOAD_ACTIONS) }))
    .output(z.void()),
  /** Takes the place of another in the order of sending. */
  move: procedure.input(z.object({ id: z.string(), placeOf: z.string() })).output(z.void()),
  /** Becomes public by itself at another moment. */
  schedule: procedure
    .input(z.object({ id: z.string(), publishAt: z.iso.datetime({ offset: true }) }))
    .output(z.void()),
  /** Takes what has ended off the list. */
  forgetEnded: procedure.output(z.void()),
  /** Does what can be done now; ends when nothing can. Closing the iterator stops in good order. */
  run: procedure.output(eventIterator(Queue, Queue)),
}

export const Channel = z.object({
  id: z.string(),
  title: z.string(),
  pictureUrl: z.string().optional(),
  uploadsPlaylistId: z.string(),
  longUploads: z.enum(['allowed', 'eligible', 'disallowed', 'longUploadsUnspecified']).optional(),
})
export type Channel = z.infer<typeof Channel>

/** The details of an episode beside what YouTube has, or the queue is going to tell it. */
export const Comparison = z.object({
  where: z.enum(['queue', 'youtube']),
  differences: z.array(Difference),
})
export type Comparison = z.infer<typeof Comparison>

/** What is known of the connection to YouTube; never a token. */
export const Connection = z.object({
  state: z.enum(['none', 'connected', 'ended']),
  channel: Channel.optional(),
  /** Whether figures of the channel may be read too. */
  canReadFigures: z.boolean(),
  /** The connection ends by itself at this moment (a Google project in testing). */
  endsAtMs: z.number().optional(),
  /** How it is kept: sealed by the system, in a file only you can read, or until the studio is closed. */
  keptIn: z.enum(['keyring', 'file', 'memory']),
  /** What the Google project may use in a day, as far as this computer was told. */
  quota: QuotaLimits,
  /** Where everything goes instead of Google: a practice server on this computer. */
  practiceUrl: z.string().optional(),
})
export type Connection = z.infer<typeof Connection>

export const youtubeContract = {
  status: procedure.output(Connection),
  /**
   * Connects with the OAuth client in a file that Google made. Yields the address to open in a browser, then
   * answers once the person agreed there. Closing the iterator stops waiting. The channel is offered: until it
   * is confirmed the one that was connected before stays in use.
   */
  connect: procedure
    .input(z.object({ clientFile: z.string().optional() }))
    .output(eventIterator(z.object({ url: z.string() }), Connection)),
  /** The channel is the right one: what waited for a connection goes on. */
  confirm: procedure.output(z.void()),
  /** It is another channel than the one meant: what was connected before stays. */
  refuse: procedure.output(z.void()),
  /** The Google project has another daily quota than most; what waited for quota is tried. */
  setQuota: procedure.input(QuotaLimits).output(Connection),
  /** What the details of an episode say otherwise than YouTube has it. */
  compare: procedure.input(z.object({ episodeId: z.string() })).output(Comparison),
  /** Brings the chosen fields to YouTube as the details say them; answers what is different still. */
  correct: procedure
    .input(z.object({ episodeId: z.string(), fields: z.array(z.string()).min(1) }))
    .output(Comparison),
  /** Takes the video of an episode out of search, when it may not be seen any longer. */
  unlist: procedure.input(z.object({ episodeId: z.string() })).output(z.void()),
  /** Ends the connection at Google and removes what is kept of it here. */
  disconnect: procedure.output(z.object({ wasRevoked: z.boolean() })),
}
