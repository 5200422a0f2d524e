import { z } from 'zod'
import { Reason } from './trouble.ts'
import { Difference, VideoResource } from './video-resource.ts'

/** What follows the video: each with a state of its own, so that no trouble there hides a good upload. */
export const UploadStep = z.object({
  id: z.string(),
  kind: z.enum(['thumbnail', 'captions', 'playlist', 'schedule']),
  /** Of a thumbnail or captions: absolute. */
  file: z.string().optional(),
  /** Of captions. */
  language: z.string().optional(),
  /** Title or id of a playlist. */
  playlist: z.string().optional(),
  state: z.enum(['waiting', 'sending', 'done', 'failed']),
  reason: Reason.optional(),
})
export type UploadStep = z.infer<typeof UploadStep>

/** Why nothing is done about a job at present. */
export const Hold = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paused') }),
  z.object({
    kind: z.literal('waiting'),
    reason: Reason,
    /** Both ends, so that a clock that was set back keeps nothing waiting. */
    sinceMs: z.number(),
    untilMs: z.number(),
  }),
  z.object({ kind: z.literal('needsReconnect'), reason: Reason }),
  z.object({ kind: z.literal('failed'), reason: Reason }),
])
export type Hold = z.infer<typeof Hold>

export const UploadPhase = z.enum([
  'ready',
  'opening',
  'uploading',
  'finishing',
  'done',
  'cancelled',
])
export type UploadPhase = z.infer<typeof UploadPhase>

/** An episode on its way to YouTube: all that is needed to go on, however the studio ended. */
export const UploadJob = z.object({
  id: z.string(),
  episodeId: z.string(),
  title: z.string(),
  version: z.number().int(),
  /** Of its place in the queue: smaller goes first. */
  position: z.number(),
  createdAtMs: z.number(),
  file: z.object({ path: z.string(), sizeBytes: z.number(), modifiedAtMs: z.number() }),
  video: VideoResource,
  notifySubscribers: z.boolean(),
  steps: z.array(UploadStep),
  phase: UploadPhase,
  hold: Hold.optional(),
  /** Of the channel the upload began with. */
  channelId: z.string().optional(),
  /** Where the bytes go. A key: never shown, never logged. */
  sessionUri: z.string().optional(),
  /** The newest videos of the channel before anything was sent: what is not among them came later. */
  knownVideoIds: z.array(z.string()).optional(),
  /** The moment of publishing that YouTube heard when the session was opened. */
  toldPublishAt: z.string().optional(),
  /** A video may have come of it, or of another try, that nobody here remembers: looked for before anything is sent. */
  looksFirst: z.boolean().optional(),
  confirmedBytes: z.number(),
  /** The last bytes were sent and no answer said what became of them. */
  isEndUnclear: z.boolean(),
  /** How often the end was looked for in the channel. */
  looks: z.number().int(),
  /** How often it was given up for some minutes since anything last went well. */
  rests: z.number().int(),
  videoId: z.string().optional(),
  /** What YouTube says of the video after it arrived. */
  processing: z.enum(['uploaded', 'processed', 'failed', 'rejected']).optional(),
  /** When YouTube is asked next what became of it. */
  nextLookAtMs: z.number().optional(),
  /** Since when YouTube could have made it public by itself, and has not. */
  overdueSinceMs: z.number().optional(),
  isReadBack: z.boolean(),
  differences: z.array(Difference),
})
export type UploadJob = z.infer<typeof UploadJob>

export type UploadState = UploadPhase | Hold['kind']

/** One word for where a job stands. */
export function uploadState({ phase, hold }: UploadJob): UploadState {
  return hold?.kind ?? phase
}

export function hasEnded({ phase }: UploadJob): boolean {
  return phase === 'done' || phase === 'cancelled'
}

export function watchUrl(videoId: string): string {
  return `https://www.youtube.com/watch?v=${videoId}`
}
