import { z } from 'zod'

export const EpisodeFormat = z.enum(['podcast', 'tutorial', 'story'])
export type EpisodeFormat = z.infer<typeof EpisodeFormat>

/** A language as a BCP 47 tag, such as `id`, `en` or `jv`. */
export const LanguageTag = z.string().regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/)

/** One programme of a show. Instants are milliseconds since 1970, UTC. */
export const Episode = z.object({
  id: z.string(),
  showId: z.string(),
  title: z.string(),
  format: EpisodeFormat,
  language: LanguageTag,
  campaign: z.string().optional(),
  createdAtMs: z.number().int(),
  updatedAtMs: z.number().int(),
})
export type Episode = z.infer<typeof Episode>
