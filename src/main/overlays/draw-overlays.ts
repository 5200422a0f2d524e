import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Overlay } from '#shared/editing/timeline.ts'
import type { PictureSize } from '#shared/export/exported-episode.ts'
import { type OverlayDrawing, overlayDrawing } from '#shared/overlays/overlay-drawing.ts'
import type { PlateLook } from '#shared/shows/look.ts'
import type { FfmpegInput } from '../ffmpeg/command.ts'
import { filterText } from '../ffmpeg/filter-text.ts'
import { partialName } from '../ffmpeg/partial-name.ts'
import type { Programs } from '../ffmpeg/programs.ts'
import { runFfmpeg } from '../ffmpeg/run.ts'

export interface OverlayToDraw {
  readonly overlay: Overlay
  /** The file of a picture overlay, absolute, and what tells that it is still the same. */
  readonly picture: { readonly file: string; readonly modifiedAtMs: number } | undefined
}

export interface DrawingTools {
  readonly programs: Programs
  readonly fontsFolder: string
  readonly size: PictureSize
  readonly look: PlateLook
  /** Holds the drawn pictures. */
  readonly folder: string
}

/** Starting ffmpeg takes longer than drawing: so many are drawn by one. */
const TOGETHER = 24

/**
 * Draws those overlays that are not there yet; answers the files of all: PNGs of the given size, transparent
 * where nothing is drawn. The window shows them and exports lay them over, so both look the same.
 * Throws as `runFfmpeg` does.
 */
export async function drawOverlays(
  overlays: readonly OverlayToDraw[],
  tools: DrawingTools,
): Promise<string[]> {
  const planned = overlays.map((overlay) => planPicture(overlay, tools))
  const byName = new Map(planned.map((picture) => [picture.target, picture]))
  const missing = [...byName.values()].filter(({ target }) => !existsSync(target))
  await mkdir(tools.folder, { recursive: true })
  for (let first = 0; first < missing.length; first += TOGETHER) {
    await drawTogether(missing.slice(first, first + TOGETHER), tools)
  }
  return planned.map(({ target }) => target)
}

interface PlannedPicture {
  readonly drawing: OverlayDrawing
  readonly file: string
  readonly target: string
  /** For libass. */
  readonly script: string
}

/** The file's name is the same for the same picture: another text or another layout is another file. */
function planPicture(
  { overlay, picture }: OverlayToDraw,
  { size, look, folder }: DrawingTools,
): PlannedPicture {
  const drawing = overlayDrawing(overlay, size, look)
  const content = JSON.stringify([drawing, size, picture])
  const name = createHash('sha256').update(content).digest('hex').slice(0, 24)
  const target = join(folder, `${name}.png`)
  return { drawing, file: picture?.file ?? '', target, script: `${partialName(target)}.ass` }
}

async function drawTogether(
  pictures: readonly PlannedPicture[],
  tools: DrawingTools,
): Promise<void> {
  const chains = pictures.map(
    (picture, index) => `[${index}:v:0]${chainOf(picture, tools)}[drawn${index}]`,
  )
  try {
    for (const { drawing, script } of pictures) {
      if (drawing.kind === 'letters') {
        await writeFile(script, drawing.document)
      }
    }
    await runFfmpeg(
      {
        inputs: pictures.map((picture) => inputOf(picture, tools.size)),
        filter: chains.join(';'),
        outputs: pictures.map(({ target }, index) => ({
          file: target,
          options: [...['-map', `[drawn${index}]`], ...ONE_PNG],
        })),
      },
      { programs: tools.programs, subject: 'overlays' },
    )
  } finally {
    await Promise.all(pictures.map(({ script }) => rm(script, { force: true })))
  }
}

const ONE_PNG = [
  ...['-frames:v', '1', '-f', 'image2', '-update', '1'],
  ...['-c:v', 'png', '-pix_fmt', 'rgba'],
]

function inputOf({ drawing, file }: PlannedPicture, { width, height }: PictureSize): FfmpegInput {
  return drawing.kind === 'letters'
    ? { file: `color=black@0:s=${width}x${height},format=rgba`, options: ['-f', 'lavfi'] }
    : { file }
}

/** libass mixes letters with the black they are drawn on: at their edges that has to be taken out again. */
function chainOf({ drawing, script }: PlannedPicture, { fontsFolder }: DrawingTools): string {
  if (drawing.kind === 'picture') {
    return drawing.filter
  }
  const ass = `ass=filename=${filterText(script)}:fontsdir=${filterText(fontsFolder)}:alpha=1`
  return `${ass},format=gbrap,unpremultiply=inplace=1,format=rgba`
}
