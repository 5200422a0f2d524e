import { z } from 'zod'

export const Privacy = z.enum(['private', 'unlisted', 'public'])
export type Privacy = z.infer<typeof Privacy>

export const License = z.enum(['youtube', 'creativeCommon'])
export type License = z.infer<typeof License>

/** What goes with the video. `madeForKids` stays undefined until a person decides (YouTube ToS 9.1). */
export const Details = z.object({
  title: z.string(),
  description: z.string(),
  tags: z.array(z.string()),
  privacy: Privacy,
  madeForKids: z.boolean().optional(),
  license: License,
  category: z.string(),
})
export type Details = z.infer<typeof Details>

/** Education, the category that fits most of what libraries publish (YouTube Data API, videoCategories). */
const EDUCATION = '27'

export function emptyDetails(title: string): Details {
  return {
    title,
    description: '',
    tags: [],
    privacy: 'private',
    license: 'youtube',
    category: EDUCATION,
  }
}

/** A book or other work an episode cites. */
export const CatalogueRecord = z.object({
  title: z.string().min(1),
  authors: z.array(z.string()).default([]),
  publisher: z.string().optional(),
  year: z.number().int().optional(),
  isbn: z.string().optional(),
  callNumber: z.string().optional(),
  url: z.url().optional(),
})
export type CatalogueRecord = z.infer<typeof CatalogueRecord>
