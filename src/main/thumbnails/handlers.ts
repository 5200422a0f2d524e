import { basename, dirname, join } from 'node:path'
import type { EpisodeDocument } from '#shared/episodes/contract.ts'
import type { Connection } from '../database/open.ts'
import { touchEpisode } from '../database/tables/episodes.ts'
import { saveThumbnail } from '../database/tables/thumbnails.ts'
import { door } from '../door.ts'
import { findCandidates } from './find-candidates.ts'
import { type ThumbnailTools, drawShapes, makeThumbnail } from './make-thumbnail.ts'

export interface ThumbnailHandlerTools extends ThumbnailTools {
  readonly db: Connection
  readonly now: () => number
  readonly openEpisode: (episodeId: string) => EpisodeDocument
}

export function thumbnailsHandlers(tools: ThumbnailHandlerTools) {
  const { db, folders, now, openEpisode } = tools
  return {
    candidates: door.thumbnails.candidates.handler(({ input, signal }) =>
      findCandidates(tools, openEpisode(input.episodeId), signal),
    ),
    preview: door.thumbnails.preview.handler(async ({ input, signal }) => {
      const document = openEpisode(input.episodeId)
      const folder = dirname(folders.cache('previews', 'any'))
      const file = await makeThumbnail(tools, { ...input, document, folder }, signal)
      return { url: `media://preview/${basename(file)}` }
    }),
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
