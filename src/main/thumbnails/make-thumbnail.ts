import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { EpisodeDocument } from '#shared/episodes/contract.ts'
import type { PictureSize } from '#shared/export/exported-episode.ts'
import { pageBox } from '#shared/pages/page-view.ts'
import { thumbnailLook } from '#shared/shows/look.ts'
import { layOutThumbnail } from '#shared/thumbnails/lay-out-thumbnail.ts'
import { type ShownFrame, chosenFrame } from '#shared/thumbnails/shown-frame.ts'
import { thumbnailDocument } from '#shared/thumbnails/thumbnail-document.ts'
import { THUMBNAIL_SHAPES, THUMBNAIL_SIZE, type Thumbnail } from '#shared/thumbnails/thumbnail.ts'
import { ZERO } from '#shared/time/ticks.ts'
import type { Programs } from '../ffmpeg/programs.ts'
import type { Folders } from '../workspace/folders.ts'
import { type ThumbnailPicture, renderThumbnail } from './render-thumbnail.ts'

export interface ThumbnailTools {
  readonly folders: Folders
  readonly programs: Programs
  readonly fontsFolder: string
}

/** The picture that was chosen from a file, or the chosen frame of the episode. */
function pictureOf(
  folders: Folders,
  document: EpisodeOfThumbnail,
  thumbnail: Thumbnail,
): ThumbnailPicture | undefined {
  return thumbnail.picture === undefined
    ? pictureOfFrame(folders, document, chosenFrame(thumbnail, document))
    : { file: join(folders.thumbnails(document.episode.id), thumbnail.picture), at: ZERO }
}

function pictureOfFrame(
  folders: Folders,
  { timeline, assets }: EpisodeOfThumbnail,
  frame: ShownFrame | undefined,
): ThumbnailPicture | undefined {
  const asset = assets.find(({ id, video }) => id === frame?.assetId && video)
  const page = timeline.pages.find(({ id }) => id === frame?.pageId)
  return (
    asset &&
    frame && {
      file: folders.absolute(asset.file),
      at: frame.time,
      box: page && asset.video && pageBox(page, asset.video),
    }
  )
}

/** What of an episode a thumbnail is made from. */
type EpisodeOfThumbnail = Pick<EpisodeDocument, 'show' | 'kit' | 'timeline' | 'assets'> & {
  readonly episode: Pick<EpisodeDocument['episode'], 'id'>
}

export interface ThumbnailOfDocument {
  readonly document: EpisodeOfThumbnail
  readonly thumbnail: Thumbnail
  /** That of YouTube's thumbnails when left out. */
  readonly size?: PictureSize
}

interface ThumbnailInFolder extends ThumbnailOfDocument {
  readonly folder: string
}

/** Draws a thumbnail into a file: the one way, for what is shown and for what is written. */
export async function drawThumbnail(
  { folders, programs, fontsFolder }: ThumbnailTools,
  { document, thumbnail, size = THUMBNAIL_SIZE }: ThumbnailOfDocument,
  target: string,
  signal?: AbortSignal,
): Promise<void> {
  await renderThumbnail({
    ...{ programs, fontsFolder, size, target, signal },
    picture: pictureOf(folders, document, thumbnail),
    logo: logoFile(folders, document, thumbnail),
    words: wordsOf(document, thumbnail, size),
  })
}

/** Draws the thumbnail unless that very one is there; answers its file. */
export async function makeThumbnail(
  tools: ThumbnailTools,
  request: ThumbnailInFolder,
  signal?: AbortSignal,
): Promise<string> {
  const target = join(request.folder, thumbnailName(request))
  if (!existsSync(target)) {
    await drawThumbnail(tools, request, target, signal)
  }
  return target
}

/** Draws a thumbnail in its other shapes, under the names of those; answers the files. */
export async function drawShapes(
  tools: ThumbnailTools,
  request: ThumbnailInFolder,
  signal?: AbortSignal,
): Promise<string[]> {
  const files: string[] = []
  for (const [shape, size] of Object.entries(THUMBNAIL_SHAPES)) {
    const target = join(request.folder, `${shape}.jpg`)
    await drawThumbnail(tools, { ...request, size }, target, signal)
    files.push(target)
  }
  return files
}

/** The file name of a thumbnail, the same for the same content: a preview that was saved is not drawn twice. */
function thumbnailName({ document, thumbnail, size = THUMBNAIL_SIZE }: ThumbnailOfDocument) {
  const crops = document.timeline.pages.map((page) => [page.id, page.crop])
  const words = wordsOf(document, thumbnail, size)
  const logo = thumbnail.hasLogo ? document.kit.files.logo?.id : undefined
  const content = JSON.stringify([
    ...[document.episode.id, chosenFrame(thumbnail, document), thumbnail.picture],
    ...[words, crops, logo],
  ])
  return `${createHash('sha256').update(content).digest('hex').slice(0, 20)}.jpg`
}

function wordsOf(
  { show, kit }: EpisodeOfThumbnail,
  thumbnail: Thumbnail,
  size: PictureSize,
): string {
  return thumbnailDocument(layOutThumbnail(thumbnail, size, thumbnailLook(show, kit)))
}

function logoFile(folders: Folders, { kit }: EpisodeOfThumbnail, { hasLogo }: Thumbnail) {
  const { logo } = kit.files
  return hasLogo && logo ? folders.absolute(logo.file) : undefined
}
