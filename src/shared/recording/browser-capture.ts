import { z } from 'zod'

/** What the studio asks of the page that captures with the browser. */
export const CaptureRequest = z.discriminatedUnion('kind', [
  /** Which cameras are there? */
  z.object({ kind: z.literal('list') }),
  z.object({
    kind: z.literal('begin'),
    id: z.number().int(),
    /** A camera's id, or undefined for a screen that the system asks the person to choose. */
    camera: z.string().optional(),
    isRecorded: z.boolean(),
  }),
  z.object({ kind: z.literal('finish'), id: z.number().int() }),
  /** Plays a microphone while it hears; without a name, none. */
  z.object({ kind: z.literal('listen'), microphone: z.string().optional() }),
])
export type CaptureRequest = z.infer<typeof CaptureRequest>

const Bytes = z.instanceof(ArrayBuffer)

/** What that page answers. */
export const CaptureAnswer = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('cameras'),
    cameras: z.array(z.object({ id: z.string(), name: z.string() })),
  }),
  z.object({ kind: z.literal('listening'), isHeard: z.boolean() }),
  z.object({ kind: z.literal('started'), id: z.number().int(), atMs: z.number() }),
  z.object({ kind: z.literal('data'), id: z.number().int(), bytes: Bytes }),
  z.object({ kind: z.literal('preview'), id: z.number().int(), bytes: Bytes }),
  z.object({ kind: z.literal('ended'), id: z.number().int(), reason: z.string() }),
])
export type CaptureAnswer = z.infer<typeof CaptureAnswer>

/** How much of a recording the browser may hold before it hands it over. */
export const CHUNK_MS = 400
