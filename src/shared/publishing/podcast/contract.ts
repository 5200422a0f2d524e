import { z } from 'zod'
import { procedure } from '../../failure/contract.ts'
import { PodcastSettings } from './podcast-settings.ts'

/** A show's podcast as it stands. */
export const Podcast = z.object({
  showId: z.string(),
  showName: z.string(),
  settings: PodcastSettings,
  /** Of the folder to be put on the web, and of the feed in it; absolute, absent before the first episode. */
  folder: z.string().optional(),
  feedFile: z.string().optional(),
  /** Where the feed will be found, once an address is known. */
  feedUrl: z.string().optional(),
  /** `media:` address of the cover, when there is one. */
  coverUrl: z.string().optional(),
  episodeCount: z.number().int(),
})
export type Podcast = z.infer<typeof Podcast>

const OfShow = z.object({ showId: z.string() })

export const podcastContract = {
  list: procedure.output(z.array(Podcast)),
  open: procedure.input(OfShow).output(Podcast),
  /** Keeps the settings; a feed that is there is made anew with them. */
  save: procedure.input(OfShow.extend({ settings: PodcastSettings })).output(Podcast),
  /** Takes an episode out of its show's feed; it can be published again. */
  remove: procedure.input(z.object({ episodeId: z.string() })).output(z.void()),
  /** Copies a square picture into the workspace; answers its name there and its `media:` address. */
  coverFromFile: procedure
    .input(OfShow.extend({ file: z.string() }))
    .output(z.object({ cover: z.string(), coverUrl: z.string() })),
  /** Draws an episode's thumbnail as the cover; answers as `coverFromFile`. */
  coverFromThumbnail: procedure
    .input(OfShow.extend({ episodeId: z.string() }))
    .output(z.object({ cover: z.string(), coverUrl: z.string() })),
}
