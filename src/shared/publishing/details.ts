import { z } from 'zod'
import { LanguageTag } from '../episodes/episode.ts'

export const Privacy = z.enum(['private', 'unlisted', 'public'])
export type Privacy = z.infer<typeof Privacy>

export const License = z.enum(['youtube', 'creativeCommon'])
export type License = z.infer<typeof License>

export const Localization = z.object({
  language: LanguageTag,
  title: z.string(),
  description: z.string(),
})
export type Localization = z.infer<typeof Localization>

/** What goes with the video. `madeForKids` stays undefined until a person decides (YouTube ToS 9.1). */
export const Details = z.object({
  title: z.string(),
  description: z.string(),
  tags: z.array(z.string()),
  privacy: Privacy,
  madeForKids: z.boolean().optional(),
  license: License,
  category: z.string(),
  /** Of title and description; that of the episode when left out. */
  titleLanguage: LanguageTag.optional(),
  /** Title and description in further languages. */
  localizations: z.array(Localization).default([]),
  /** Private until this moment (RFC 3339), then public. */
  publishAt: z.iso.datetime({ offset: true }).optional(),
  /** Whether something that looks real was made or changed by a computer. */
  syntheticMedia: z.boolean().default(false),
  embeddable: z.boolean().default(true),
  recordingDate: z.iso.date().optional(),
  /** Titles, or ids, of the channel's playlists; what does not exist is made. */
  playlists: z.array(z.string().trim().min(1)).default([]),
  notifySubscribers: z.boolean().default(false),
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
    localizations: [],
    syntheticMedia: false,
    embeddable: true,
    playlists: [],
    notifySubscribers: false,
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
