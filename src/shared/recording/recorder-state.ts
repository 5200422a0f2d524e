import { z } from 'zod'
import { Marker } from './marker.ts'
import { StopReason } from './take-journal.ts'

/** Something a person must know while recording. It stays until it is over. */
export const RecorderAlarm = z.discriminatedUnion('kind', [
  /** The device is gone; silence, or the last picture, is recorded until it is back. */
  z.object({ kind: z.literal('lost'), sourceId: z.string(), name: z.string() }),
  /** Nothing has reached the disk for two seconds. */
  z.object({ kind: z.literal('stalled'), sourceId: z.string(), name: z.string() }),
])
export type RecorderAlarm = z.infer<typeof RecorderAlarm>

const Running = z.object({
  takeId: z.string(),
  episodeId: z.string(),
  number: z.number().int(),
  /** Recorded before the present stretch. */
  beforeMs: z.number(),
  /** When the present stretch began. */
  goMs: z.number(),
  /** Of all files of the take, on disk. */
  bytes: z.number(),
  bytesPerSecond: z.number(),
  /** Undefined until it is known. */
  minutesLeft: z.number().int().optional(),
  markers: z.array(Marker),
  alarms: z.array(RecorderAlarm),
})

/** What the recorder does now. */
export const RecorderState = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('idle'),
    /** How the last take of this run ended, until the next begins. */
    ended: z.object({ takeId: z.string(), episodeId: z.string(), reason: StopReason }).optional(),
  }),
  z.object({ kind: z.literal('countdown'), episodeId: z.string(), goMs: z.number() }),
  Running.extend({ kind: z.literal('recording') }),
  Running.extend({ kind: z.literal('paused') }),
  z.object({ kind: z.literal('finishing'), takeId: z.string(), episodeId: z.string() }),
])
export type RecorderState = z.infer<typeof RecorderState>

/** Whether other work must wait: steps stay closed, no update is installed, the computer stays awake. */
export function isRecording(state: RecorderState): boolean {
  return state.kind !== 'idle'
}

/** How long the take is so far, without its pauses. */
export function recordedMs(state: RecorderState, nowMs: number): number {
  switch (state.kind) {
    case 'recording':
      return state.beforeMs + Math.max(0, nowMs - state.goMs)
    case 'paused':
      return state.beforeMs
    default:
      return 0
  }
}
