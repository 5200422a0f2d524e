import { mkdir, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { FailureError } from '#shared/failure/failure.ts'
import type { PictureSize } from '#shared/export/exported-episode.ts'
import { scaleInto } from '#shared/export/fit-picture.ts'
import { LOGO_MARGIN, LOGO_SIZE } from '#shared/thumbnails/places.ts'
import type { View } from '#shared/pages/page-view.ts'
import { THUMBNAIL_MAX_BYTES } from '#shared/thumbnails/thumbnail.ts'
import { type Ticks, toSeconds } from '#shared/time/ticks.ts'
import type { FfmpegInput } from '../ffmpeg/command.ts'
import { filterText } from '../ffmpeg/filter-text.ts'
import type { Programs } from '../ffmpeg/programs.ts'
import { runFfmpeg } from '../ffmpeg/run.ts'

export interface ThumbnailPicture {
  readonly file: string
  readonly at: Ticks
  /** The part of it that is used, in whole pixels; all of it when left out. */
  readonly box?: View | undefined
}

export interface ThumbnailRequest {
  readonly programs: Programs
  /** A moment of a video, or an image with `at` zero; without one a plain backdrop. */
  readonly picture: ThumbnailPicture | undefined
  /** A picture for the upper right corner. */
  readonly logo: string | undefined
  /** Words as a document for libass, of the same size. */
  readonly words: string
  readonly size: PictureSize
  readonly fontsFolder: string
  readonly target: string
  readonly signal?: AbortSignal | undefined
}

/** From sharp to just sharp enough (ffmpeg's scale, lower is better). */
const QUALITIES = [2, 4, 7, 12]

/** Writes the thumbnail: a JPEG of the size, under 2 MB. Throws `thumbnail.tooLarge` or as `runFfmpeg` does. */
export async function renderThumbnail(request: ThumbnailRequest): Promise<void> {
  const wordsFile = join(dirname(request.target), `.partial-${basename(request.target)}.ass`)
  await mkdir(dirname(request.target), { recursive: true })
  await writeFile(wordsFile, request.words)
  try {
    for (const quality of QUALITIES) {
      await render(request, wordsFile, quality)
      if ((await stat(request.target)).size < THUMBNAIL_MAX_BYTES) {
        return
      }
    }
    await rm(request.target, { force: true })
    throw new FailureError('thumbnail.tooLarge')
  } finally {
    await rm(wordsFile, { force: true })
  }
}

async function render(
  request: ThumbnailRequest,
  wordsFile: string,
  quality: number,
): Promise<void> {
  const { picture, logo, size, fontsFolder } = request
  const words = `subtitles=filename=${filterText(wordsFile)}:fontsdir=${filterText(fontsFolder)}`
  const lettered = `[0:v:0]${cutOut(picture?.box)}${fill(size)},${words}`
  const chain = logo ? withLogo(size, lettered) : lettered
  await runFfmpeg(
    {
      inputs: [pictureInput(picture, size), ...(logo ? [{ file: logo }] : [])],
      filter: `${chain},format=yuvj420p[thumbnail]`,
      outputs: [
        {
          file: request.target,
          options: [
            ...['-map', '[thumbnail]', '-frames:v', '1', '-q:v', `${quality}`],
            ...['-f', 'image2', '-update', '1'],
          ],
        },
      ],
    },
    { programs: request.programs, subject: basename(request.target), signal: request.signal },
  )
}

function pictureInput(
  picture: ThumbnailRequest['picture'],
  { width, height }: PictureSize,
): FfmpegInput {
  if (!picture) {
    return { file: `color=0x15323C:s=${width}x${height}`, options: ['-f', 'lavfi'] }
  }
  const seek = picture.at > 0 ? ['-ss', toSeconds(picture.at).toFixed(6)] : []
  return { file: picture.file, options: seek }
}

/**
 * Over picture and words. Scaled with its colours multiplied by its transparency: otherwise what is invisible
 * around it would shine into its edges.
 */
function withLogo(size: PictureSize, lettered: string): string {
  const shorter = Math.min(size.width, size.height)
  const [side, margin] = [Math.round(shorter * LOGO_SIZE), Math.round(shorter * LOGO_MARGIN)]
  const logo = [
    'format=gbrap,premultiply=inplace=1',
    scaleInto({ width: side, height: side }),
    'format=gbrap,unpremultiply=inplace=1,format=rgba',
  ].join(',')
  return [
    `${lettered}[lettered]`,
    `[1:v:0]${logo}[logo]`,
    `[lettered][logo]overlay=x=W-w-${margin}:y=${margin}:format=yuv444`,
  ].join(';')
}

/** A filter, with its comma, that cuts out the part of a picture that is used; nothing where that is all of it. */
export function cutOut(box: View | undefined): string {
  return box ? `crop=${box.width}:${box.height}:${box.x}:${box.y}:exact=1,` : ''
}

/** Fills the whole thumbnail; what does not fit is cropped evenly. */
function fill({ width, height }: PictureSize): string {
  const size = `${width}:${height}`
  return `scale=${size}:force_original_aspect_ratio=increase,crop=${size},setsar=1,format=yuv444p`
}
