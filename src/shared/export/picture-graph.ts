import { crossfadeRuns } from './crossfade-runs.ts'
import { BACKDROP } from './fit-picture.ts'
import { type FramePiece, renumber } from './frames.ts'
import { layOver } from './laid-over.ts'
import { pagePart } from './page-part.ts'
import {
  type Part,
  type PictureInput,
  type PictureOptions,
  type PictureRun,
  colourPart,
  stillPart,
  videoPart,
} from './picture-parts.ts'
import type { FrameRange, LaidFrames } from './picture-transitions.ts'
import { layReader } from './reader-graph.ts'
import type { RenderPlan } from './render-plan.ts'

export interface PictureGraph {
  /** What to open, in order: inputs `firstInput`, `firstInput + 1` and so on. */
  readonly inputs: readonly PictureInput[]
  readonly filter: string
}

/**
 * The filter graph that joins the picture of all clips and stills to `[picture]`, exact to the frame.
 *
 * Every video is brought to the constant frame rate first; then one `select` takes the frames of all
 * clips (a balanced expression: ffmpeg refuses deep ones) and they are numbered anew. What crossfades and
 * fades lay over them are streams of their own, read beside it: a recording is decoded once for its clips
 * and once for its crossfades, however many there are of either.
 */
export function pictureGraph(plan: RenderPlan, options: PictureOptions): PictureGraph {
  const inputs: PictureInput[] = []
  const open = (input: PictureInput) => {
    // All inputs are decoded before anything is drawn: a page that is laid over another must not be there twice.
    const isSame = (other: PictureInput) =>
      other.assetId === input.assetId && other.until === undefined && input.until === undefined
    const known = inputs.findIndex(isSame)
    return options.firstInput + (known === -1 ? inputs.push(input) - 1 : known)
  }
  const rate = plan.frameRate
  const joined = (parts: readonly Part[], label: string) => [
    ...parts.flatMap((part, index) => part({ open, rate, options, label: `${label}${index}` })),
    `${parts.map((_, index) => `[${label}${index}]`).join('')}` +
      `concat=n=${parts.length}:v=1:a=0,${renumber(rate)}[${label}]`,
  ]
  const layers = layersOf(plan, options)
  const readers = plan.readers.flatMap((run) => {
    const reader = options.readerOf?.(run.assetId)
    return reader ? [{ run, reader }] : []
  })
  const names = [
    ...layers.map(({ label }) => label),
    ...readers.map((_, index) => `reader${index}`),
  ]
  const labels = [...names.map((name) => `under${name}`), 'picture']
  const beneath = joined(clipsAndStills(plan, options), labels[0] ?? '')
  const over = layers.flatMap(({ laid, parts, label }, index) => {
    const [base = '', result = ''] = labels.slice(index, index + 2)
    return [
      ...joined(parts, label),
      ...layOver(laid, { rate, size: options, base, result, frames: label }),
    ]
  })
  const upon = readers.flatMap((one, index) => {
    const place = layers.length + index
    const [base = '', result = ''] = labels.slice(place, place + 2)
    const drawing = { open, rate, options, label: `reader${index}` }
    return layReader({ ...one, base, result }, drawing)
  })
  return { inputs, filter: [...beneath, ...over, ...upon].join(';\n') }
}

/** What is laid over the picture of the clips. */
interface Layer {
  readonly laid: readonly LaidFrames[]
  /** Its frames, one after the other. */
  readonly parts: readonly Part[]
  readonly label: string
}

function layersOf(plan: RenderPlan, options: PictureOptions): Layer[] {
  const { crossfades, fades, turns, frameRate } = plan
  const dark = fades.reduce((sum, { frames }) => sum + frames, 0)
  return [
    {
      laid: crossfades,
      parts: crossfadeRuns(crossfades, frameRate).map((run) => runPart(run, options)),
      label: 'next',
    },
    { laid: fades, parts: [colourPart('black', dark)], label: 'dark' },
    {
      laid: turns,
      parts: turns.map(({ assetId, page, frames }) => pagePart(assetId, page, frames)),
      label: 'turned',
    },
  ].filter(({ laid }) => laid.length > 0)
}

function clipsAndStills(plan: RenderPlan, options: PictureOptions): Part[] {
  let end = 0
  return plan.stills.flatMap(({ assetId, page, frames }) => {
    const at = end
    end += frames
    if (assetId === undefined) {
      return videoParts(plan, { at, frames }, options)
    }
    return [page ? pagePart(assetId, page, frames) : stillPart(assetId, frames)]
  })
}

/** What the clips show in some frames of the export. */
function videoParts(plan: RenderPlan, wanted: FrameRange, options: PictureOptions): Part[] {
  let end = 0
  return plan.runs.flatMap((run) => {
    const at = end
    end += framesIn(run.pieces)
    const pieces = framesWithin(run.pieces, { ...wanted, at: wanted.at - at })
    return pieces.length === 0 ? [] : [runPart({ ...run, pieces }, options)]
  })
}

/** Of some pieces one after the other, those frames that lie in a range of all of them. */
function framesWithin(pieces: readonly FramePiece[], { at, frames }: FrameRange): FramePiece[] {
  let end = 0
  return pieces.flatMap((piece) => {
    const skipped = Math.max(0, at - end)
    const kept = Math.min(piece.frames, at + frames - end) - skipped
    end += piece.frames
    return kept > 0 ? [{ ...piece, firstFrame: piece.firstFrame + skipped, frames: kept }] : []
  })
}

function framesIn(pieces: readonly FramePiece[]): number {
  return pieces.reduce((sum, { frames }) => sum + frames, 0)
}

function runPart(run: PictureRun, options: PictureOptions): Part {
  return options.hasVideo(run.assetId) ? videoPart(run) : colourPart(BACKDROP, framesIn(run.pieces))
}
