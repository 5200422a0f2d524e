import { z } from 'zod'
import { procedure } from '../failure/contract.ts'
import { Thumbnail } from './thumbnail.ts'

const ThumbnailOfEpisode = z.object({ episodeId: z.string(), thumbnail: Thumbnail })
const Picture = z.object({ url: z.string() })

export const thumbnailsContract = {
  /** The very picture that saving would write, as a `media:` address. */
  preview: procedure.input(ThumbnailOfEpisode).output(Picture),
  save: procedure.input(ThumbnailOfEpisode).output(Picture),
}
