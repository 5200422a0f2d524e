import { z } from 'zod'

export const Destination = z.enum(['practice', 'youtube'])
export type Destination = z.infer<typeof Destination>

/** An episode at a destination. */
export const Publication = z.object({
  id: z.string(),
  episodeId: z.string(),
  destination: Destination,
  state: z.enum(['published']),
  version: z.number().int().positive(),
  /** A `file:` address for the practice channel, the address of the watch page for YouTube. */
  url: z.string(),
  publishedAtMs: z.number().int(),
})
export type Publication = z.infer<typeof Publication>
