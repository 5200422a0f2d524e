import { z } from 'zod'
import { procedure } from '../failure/contract.ts'
import { Ticks } from '../time/ticks.ts'
import { Thumbnail, ThumbnailVariant } from './thumbnail.ts'

const Episode = z.object({ episodeId: z.string() })
const ThumbnailOfEpisode = Episode.extend({ thumbnail: Thumbnail })
const Picture = z.object({ url: z.string() })
const DrawnVariant = ThumbnailVariant.extend({ url: z.string() })

export const thumbnailsContract = {
  /** Moments of the edited episode that make a good thumbnail, in their order; none in one that is only sound. */
  candidates: procedure.input(Episode).output(z.array(Ticks)),
  /** The very picture that saving would write, as a `media:` address. */
  preview: procedure.input(ThumbnailOfEpisode).output(Picture),
  save: procedure.input(ThumbnailOfEpisode).output(Picture),
  /** Copies a picture for the episode's thumbnails; answers its name, for `Thumbnail.picture`. */
  takePicture: procedure
    .input(Episode.extend({ file: z.string() }))
    .output(z.object({ picture: z.string() })),
  /** Those kept beside the one in use, the oldest first, each drawn. */
  variants: procedure.input(Episode).output(z.array(DrawnVariant)),
  keepVariant: procedure.input(ThumbnailOfEpisode).output(z.object({ id: z.string() })),
  /** The one in use stays, also when it is the same. */
  dropVariant: procedure.input(z.object({ id: z.string() })).output(z.void()),
  /** Draws it as a square cover and as a tall picture too; answers a file of them. */
  saveShapes: procedure.input(ThumbnailOfEpisode).output(z.object({ file: z.string() })),
}
