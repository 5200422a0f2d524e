import { z } from 'zod'
import { Ticks } from '../time/ticks.ts'

/** What a thumbnail is made of: a frame of the edited episode and a title over it. */
export const Thumbnail = z.object({ at: Ticks, title: z.string().max(120) })
export type Thumbnail = z.infer<typeof Thumbnail>

/** YouTube's recommended size, and the size of the picture written. */
export const THUMBNAIL_WIDTH = 1280
export const THUMBNAIL_HEIGHT = 720

/** Kept below the 2 MB that YouTube long allowed: sharp enough, and valid on older rules. */
export const THUMBNAIL_MAX_BYTES = 2_000_000
