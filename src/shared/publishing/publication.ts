import { z } from 'zod'

export const Destination = z.enum([
  'practice',
  'youtube',
  'podcast',
  'instagram',
  'facebook',
  'whatsapp',
])
export type Destination = z.infer<typeof Destination>

/** An episode at a destination. */
export const Publication = z.object({
  id: z.string(),
  episodeId: z.string(),
  destination: Destination,
  state: z.enum(['published']),
  version: z.number().int().positive(),
  /** The watch page's address at YouTube; a `file:` address of what lies on this computer for all others. */
  url: z.string(),
  publishedAtMs: z.number().int(),
})
export type Publication = z.infer<typeof Publication>
