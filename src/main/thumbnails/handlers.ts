import { basename, dirname, join } from 'node:path'
import type { EpisodeDocument } from '#shared/episodes/contract.ts'
import type { Thumbnail } from '#shared/thumbnails/thumbnail.ts'
import type { Connection } from '../database/open.ts'
import { touchEpisode } from '../database/tables/episodes.ts'
import { saveThumbnail } from '../database/tables/thumbnails.ts'
import { addVariant, removeVariant, variantsOf } from '../database/tables/thumbnail-variants.ts'
import { door } from '../door.ts'
import { findCandidates } from './find-candidates.ts'
import { type TakePictureTools, takePicture } from './take-picture.ts'
import { type ThumbnailTools, drawShapes, makeThumbnail } from './make-thumbnail.ts'

export interface ThumbnailHandlerTools extends ThumbnailTools, TakePictureTools {
  readonly db: Connection
  readonly now: () => number
  readonly openEpisode: (episodeId: string) => EpisodeDocument
}

export function thumbnailsHandlers(tools: ThumbnailHandlerTools) {
  const { db, folders, now, newId, openEpisode } = tools
  const preview = async (
    request: Pick<Parameters<typeof makeThumbnail>[1], 'document' | 'thumbnail'>,
    signal?: AbortSignal,
  ) => {
    const folder = dirname(folders.cache('previews', 'any'))
    const file = await makeThumbnail(tools, { ...request, folder }, signal)
    return `media://preview/${basename(file)}`
  }
  return {
    candidates: door.thumbnails.candidates.handler(({ input, signal }) =>
      findCandidates(tools, openEpisode(input.episodeId), signal),
    ),
    preview: door.thumbnails.preview.handler(async ({ input, signal }) => {
      const document = openEpisode(input.episodeId)
      return { url: await preview({ ...input, document }, signal) }
    }),
    takePicture: door.thumbnails.takePicture.handler(async ({ input, signal }) => {
      openEpisode(input.episodeId)
      return { picture: await takePicture(tools, input, signal) }
    }),
    variants: door.thumbnails.variants.handler(async ({ input, signal }) => {
      const document = openEpisode(input.episodeId)
      const drawn: { id: string; thumbnail: Thumbnail; url: string }[] = []
      for (const { id, thumbnail } of variantsOf(db, input.episodeId)) {
        drawn.push({ id, thumbnail, url: await preview({ document, thumbnail }, signal) })
      }
      return drawn
    }),
    keepVariant: door.thumbnails.keepVariant.handler(({ input }) => {
      const { id: episodeId } = openEpisode(input.episodeId).episode
      const id = newId()
      addVariant(db, episodeId, { id, thumbnail: input.thumbnail })
      return { id }
    }),
    dropVariant: door.thumbnails.dropVariant.handler(({ input }) => removeVariant(db, input.id)),
    save: door.thumbnails.save.handler(async ({ input }) => {
      const document = openEpisode(input.episodeId)
      const folder = folders.thumbnails(input.episodeId)
      const file = await makeThumbnail(tools, { ...input, document, folder })
      saveThumbnail(db, input.episodeId, {
        thumbnail: input.thumbnail,
        file: folders.relative(file),
      })
      touchEpisode(db, input.episodeId, now())
      return { url: `media://thumbnail/${input.episodeId}/${basename(file)}` }
    }),
    saveShapes: door.thumbnails.saveShapes.handler(async ({ input, signal }) => {
      const document = openEpisode(input.episodeId)
      const folder = join(folders.thumbnails(input.episodeId), 'shapes')
      const [first = ''] = await drawShapes(tools, { ...input, document, folder }, signal)
      return { file: folders.relative(first) }
    }),
  }
}
