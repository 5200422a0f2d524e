import { mkdir, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { FailureError } from '#shared/failure/failure.ts'
import type { PictureSize } from '#shared/export/exported-episode.ts'
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
  const { picture, size, fontsFolder } = request
  const words = `subtitles=filename=${filterText(wordsFile)}:fontsdir=${filterText(fontsFolder)}`
  const box = picture?.box
  const part = box ? [`crop=${box.width}:${box.height}:${box.x}:${box.y}:exact=1`] : []
  const chain = [...part, fill(size), words, 'format=yuvj420p'].join(',')
  await runFfmpeg(
    {
      inputs: [pictureInput(picture, size)],
      filter: `[0:v:0]${chain}[thumbnail]`,
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

/** Fills the whole thumbnail; what does not fit is cropped evenly. */
function fill({ width, height }: PictureSize): string {
  const size = `${width}:${height}`
  return `scale=${size}:force_original_aspect_ratio=increase,crop=${size},setsar=1,format=yuv444p`
}
