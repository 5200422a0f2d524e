import { mkdir, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { FailureError } from '#shared/failure/failure.ts'
import { titleDocument } from '#shared/thumbnails/title-layout.ts'
import {
  THUMBNAIL_HEIGHT,
  THUMBNAIL_MAX_BYTES,
  THUMBNAIL_WIDTH,
} from '#shared/thumbnails/thumbnail.ts'
import { type Ticks, toSeconds } from '#shared/time/ticks.ts'
import type { FfmpegInput } from '../ffmpeg/command.ts'
import { filterText } from '../ffmpeg/filter-text.ts'
import type { Programs } from '../ffmpeg/programs.ts'
import { runFfmpeg } from '../ffmpeg/run.ts'

export interface ThumbnailRequest {
  readonly programs: Programs
  /** A moment of a video, or an image with `at` zero; without one a plain backdrop. */
  readonly picture: { readonly file: string; readonly at: Ticks } | undefined
  readonly title: string
  readonly fontsFolder: string
  readonly target: string
  readonly signal?: AbortSignal | undefined
}

/** From sharp to just sharp enough (ffmpeg's scale, lower is better). */
const QUALITIES = [2, 4, 7, 12]

/** Writes the thumbnail: 1280x720 JPEG under 2 MB. Throws `thumbnail.tooLarge` or as `runFfmpeg` does. */
export async function renderThumbnail(request: ThumbnailRequest): Promise<void> {
  const titleFile = join(dirname(request.target), `.partial-${basename(request.target)}.ass`)
  await mkdir(dirname(request.target), { recursive: true })
  await writeFile(titleFile, titleDocument(request.title))
  try {
    for (const quality of QUALITIES) {
      await render(request, titleFile, quality)
      if ((await stat(request.target)).size < THUMBNAIL_MAX_BYTES) {
        return
      }
    }
    await rm(request.target, { force: true })
    throw new FailureError('thumbnail.tooLarge')
  } finally {
    await rm(titleFile, { force: true })
  }
}

async function render(
  request: ThumbnailRequest,
  titleFile: string,
  quality: number,
): Promise<void> {
  const title = request.title.trim() === '' ? [] : [darkenLeft(), drawTitle(request, titleFile)]
  const chain = [fill(), ...title, 'format=yuvj420p'].join(',')
  await runFfmpeg(
    {
      inputs: [pictureInput(request.picture)],
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

function pictureInput(picture: ThumbnailRequest['picture']): FfmpegInput {
  if (!picture) {
    return {
      file: `color=0x15323C:s=${THUMBNAIL_WIDTH}x${THUMBNAIL_HEIGHT}`,
      options: ['-f', 'lavfi'],
    }
  }
  const seek = picture.at > 0 ? ['-ss', toSeconds(picture.at).toFixed(6)] : []
  return { file: picture.file, options: seek }
}

/** Fills the whole thumbnail; what does not fit is cropped evenly. */
function fill(): string {
  const size = `${THUMBNAIL_WIDTH}:${THUMBNAIL_HEIGHT}`
  return `scale=${size}:force_original_aspect_ratio=increase,crop=${size},setsar=1,format=yuv444p`
}

/** Letters keep their contrast on a bright picture. */
function darkenLeft(): string {
  const shade = 'max(0.45,min(1,0.45+0.55*(X-420)/620))'
  return `geq=lum='16+(lum(X,Y)-16)*${shade}':cb='128+(cb(X,Y)-128)*(0.4+0.6*${shade})':cr='128+(cr(X,Y)-128)*(0.4+0.6*${shade})'`
}

function drawTitle(request: ThumbnailRequest, titleFile: string): string {
  return `subtitles=filename=${filterText(titleFile)}:fontsdir=${filterText(request.fontsFolder)}`
}
