import { z } from 'zod'
import { LanguageTag } from '../../episodes/episode.ts'
import { PodcastCategory } from './categories.ts'

/** What a show's feed says of the show. */
export const PodcastSettings = z.object({
  title: z.string(),
  description: z.string(),
  author: z.string(),
  /** To which directories write to see whose feed it is; everyone can read it. */
  ownerEmail: z.string().trim(),
  category: PodcastCategory,
  language: LanguageTag,
  /** Whether it is not for children's ears. */
  explicit: z.boolean(),
  /** Where the folder lies on the web: `https://library.example/podcast`. */
  address: z.string().trim(),
  /** The library's own page. */
  website: z.string().trim(),
  /** Newest first, or one after the other from the beginning. */
  order: z.enum(['episodic', 'serial']),
  sound: z.enum(['podcast-mp3', 'podcast-m4a']),
  /** Asks other hosts not to take the feed over. */
  locked: z.boolean(),
  /** A square picture, relative to the workspace; made from the first episode's thumbnail when left out. */
  cover: z.string().optional(),
})
export type PodcastSettings = z.infer<typeof PodcastSettings>

/** What is known of a show before anybody filled anything in. */
export function firstSettings(showName: string, language: string): PodcastSettings {
  return {
    title: showName,
    ...{ description: '', author: '', ownerEmail: '', address: '', website: '' },
    ...{ category: 'education', explicit: false, order: 'episodic' },
    ...{ language, sound: 'podcast-mp3', locked: true },
  }
}

/** The address of a file of the feed, whose `path` is relative to it. */
export function publicAddress({ address }: PodcastSettings, path: string): string {
  const encoded = path.split('/').map(encodeURIComponent).join('/')
  return `${address.replace(/\/+$/, '')}/${encoded}`
}

export const FEED_FILE = 'feed.xml'
