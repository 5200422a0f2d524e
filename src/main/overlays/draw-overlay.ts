import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Overlay } from '#shared/editing/timeline.ts'
import type { PictureSize } from '#shared/export/exported-episode.ts'
import { type OverlayDrawing, overlayDrawing } from '#shared/overlays/overlay-drawing.ts'
import type { FfmpegInput } from '../ffmpeg/command.ts'
import { filterText } from '../ffmpeg/filter-text.ts'
import { partialName } from '../ffmpeg/partial-name.ts'
import type { Programs } from '../ffmpeg/programs.ts'
import { runFfmpeg } from '../ffmpeg/run.ts'

export interface OverlayRequest {
  readonly programs: Programs
  readonly fontsFolder: string
  readonly overlay: Overlay
  readonly size: PictureSize
  /** The show's colour, `#RRGGBB`. */
  readonly accent: string
  /** The file of a picture overlay, absolute, and what tells that it is still the same. */
  readonly picture: { readonly file: string; readonly modifiedAtMs: number } | undefined
  /** Holds the drawn pictures. */
  readonly folder: string
}

/**
 * Draws an overlay unless that very one is there; answers its file: a PNG of the given size, transparent where
 * nothing is drawn. The window shows it and exports lay it over, so both look the same.
 * Throws as `runFfmpeg` does.
 */
export async function drawOverlay(request: OverlayRequest): Promise<string> {
  const { overlay, size, accent, picture, folder } = request
  const drawing = overlayDrawing(overlay, size, accent)
  const target = join(folder, `${contentName([drawing, size, picture])}.png`)
  if (!existsSync(target)) {
    await mkdir(dirname(target), { recursive: true })
    await (drawing.kind === 'letters'
      ? drawLetters(drawing.document, target, request)
      : draw({ file: picture?.file ?? '' }, drawing.filter, target, request))
  }
  return target
}

/** The same for the same picture: another text or another layout is another file. */
function contentName(content: readonly [OverlayDrawing, PictureSize, unknown]): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 24)
}

async function drawLetters(
  document: string,
  target: string,
  request: OverlayRequest,
): Promise<void> {
  const { width, height } = request.size
  const canvas = {
    file: `color=black@0:s=${width}x${height},format=rgba`,
    options: ['-f', 'lavfi'],
  }
  const script = `${partialName(target)}.ass`
  await writeFile(script, document)
  try {
    await draw(canvas, lettersFilter(script, request.fontsFolder), target, request)
  } finally {
    await rm(script, { force: true })
  }
}

/** libass mixes letters with the black they are drawn on: at their edges that has to be taken out again. */
function lettersFilter(script: string, fontsFolder: string): string {
  const ass = `ass=filename=${filterText(script)}:fontsdir=${filterText(fontsFolder)}:alpha=1`
  return `${ass},format=gbrap,unpremultiply=inplace=1,format=rgba`
}

async function draw(
  input: FfmpegInput,
  filter: string,
  target: string,
  { programs }: OverlayRequest,
): Promise<void> {
  const options = ['-map', '[drawn]', '-frames:v', '1', '-f', 'image2', '-update', '1']
  await runFfmpeg(
    {
      inputs: [input],
      filter: `[0:v:0]${filter}[drawn]`,
      outputs: [{ file: target, options: [...options, '-c:v', 'png', '-pix_fmt', 'rgba'] }],
    },
    { programs, subject: basename(target) },
  )
}
