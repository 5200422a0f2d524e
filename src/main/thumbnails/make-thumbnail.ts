import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pictureAt, sourceTime } from '#shared/editing/timeline.ts'
import type { EpisodeDocument } from '#shared/episodes/contract.ts'
import type { Thumbnail } from '#shared/thumbnails/thumbnail.ts'
import { type Ticks, ZERO } from '#shared/time/ticks.ts'
import type { Programs } from '../ffmpeg/programs.ts'
import type { Folders } from '../workspace/folders.ts'
import { renderThumbnail } from './render-thumbnail.ts'

export interface ThumbnailTools {
  readonly folders: Folders
  readonly programs: Programs
  readonly fontsFolder: string
}

/** What the edited episode shows at a moment: the picture over it, or the video; else nothing. */
export function shownAt(
  folders: Folders,
  { timeline, assets }: EpisodeDocument,
  time: Ticks,
): { readonly file: string; readonly at: Ticks } | undefined {
  const picture = pictureAt(timeline, time)
  const source = sourceTime(timeline, time)
  const assetId = picture?.assetId ?? source?.assetId
  const asset = assets.find(({ id, video }) => id === assetId && video)
  return (
    asset && { file: folders.absolute(asset.file), at: picture ? ZERO : (source?.time ?? ZERO) }
  )
}

/** The file name of a thumbnail, the same for the same content: a preview that was saved is not drawn twice. */
export function thumbnailName(document: EpisodeDocument, thumbnail: Thumbnail): string {
  const { clips, pictures } = document.timeline
  const content = JSON.stringify([document.episode.id, thumbnail, clips, pictures])
  return `${createHash('sha256').update(content).digest('hex').slice(0, 20)}.jpg`
}

/** Draws the thumbnail unless that very one is there; answers its file. */
export async function makeThumbnail(
  tools: ThumbnailTools,
  request: {
    readonly document: EpisodeDocument
    readonly thumbnail: Thumbnail
    readonly folder: string
  },
  signal?: AbortSignal,
): Promise<string> {
  const { document, thumbnail, folder } = request
  const target = join(folder, thumbnailName(document, thumbnail))
  if (!existsSync(target)) {
    await renderThumbnail({
      programs: tools.programs,
      picture: shownAt(tools.folders, document, thumbnail.at),
      title: thumbnail.title,
      fontsFolder: tools.fontsFolder,
      target,
      signal,
    })
  }
  return target
}
