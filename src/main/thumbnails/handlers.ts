import { basename, dirname } from 'node:path'
import type { EpisodeDocument } from '#shared/episodes/contract.ts'
import type { Connection } from '../database/open.ts'
import { touchEpisode } from '../database/tables/episodes.ts'
import { saveThumbnail } from '../database/tables/thumbnails.ts'
import { door } from '../door.ts'
import { type ThumbnailTools, makeThumbnail } from './make-thumbnail.ts'

export interface ThumbnailHandlerTools extends ThumbnailTools {
  readonly db: Connection
  readonly now: () => number
  readonly openEpisode: (episodeId: string) => EpisodeDocument
}

export function thumbnailsHandlers(tools: ThumbnailHandlerTools) {
  const { db, folders, now, openEpisode } = tools
  return {
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
  }
}
