import type { FrameRate } from '../time/ticks.ts'
import { type CameraInPicture, cameraChain, cameraOverlay } from './camera-graph.ts'
import { BACKDROP, coverAll, fitInto } from './fit-picture.ts'
import { framesOf, renumber } from './frames.ts'
import type { Piece, RenderPlan, Run, Still } from './render-plan.ts'

export interface PictureGraph {
  /** What to open, in order: inputs `firstInput`, `firstInput + 1` and so on. */
  readonly inputs: readonly PictureInput[]
  readonly filter: string
}

export interface PictureInput {
  readonly assetId: string
  /** Seconds from its start after which nothing of it is shown; undefined for stills. */
  readonly until: number | undefined
}

export interface PictureOptions {
  readonly width: number
  readonly height: number
  /** Number of ffmpeg's first input that this graph may use. */
  readonly firstInput: number
  readonly hasVideo: (assetId: string) => boolean
  /** Cuts off what a picture of another shape has too much, and keeps which part; 0 is left, 1 is right. */
  readonly cutAt?: number | undefined
  /** The camera seen over an asset, if any. */
  readonly cameraOf?: (assetId: string) => CameraInPicture | undefined
}

/** Seconds read past the last frame shown: a frame of variable rate may begin well before its place. */
const MARGIN = 2

/**
 * The filter graph that joins the picture of all clips and stills to `[picture]`, exact to the frame.
 *
 * Every video is brought to the constant frame rate first; then one `select` takes the frames of all
 * clips (a balanced expression: ffmpeg refuses deep ones) and they are numbered anew.
 */
export function pictureGraph(plan: RenderPlan, options: PictureOptions): PictureGraph {
  const shown = plan.stills.map((still) =>
    still.assetId === undefined
      ? videoParts(plan, still, options)
      : [stillPart(still, still.assetId)],
  )
  const parts = shown.flat()
  const inputs: PictureInput[] = []
  const open = (input: PictureInput) => options.firstInput + inputs.push(input) - 1
  const chains = parts.flatMap((part, index) =>
    part({ open, rate: plan.frameRate, options, label: `part${index}` }),
  )
  const labels = parts.map((_, index) => `[part${index}]`).join('')
  const joined = `${labels}concat=n=${parts.length}:v=1:a=0,${renumber(plan.frameRate)}[picture]`
  return { inputs, filter: [...chains, joined].join(';\n') }
}

/** What a part of the picture is drawn with. */
interface Drawing {
  /** Opens a file and answers the number of ffmpeg's input. */
  readonly open: (input: PictureInput) => number
  readonly rate: FrameRate
  readonly options: PictureOptions
  /** Of the part's result. */
  readonly label: string
}

/** Answers the chains that draw one part. */
type Part = (drawing: Drawing) => string[]

/** What the clips show during the first `still.frames` frames. */
function videoParts(plan: RenderPlan, still: Still, options: PictureOptions): Part[] {
  let left = still.frames
  return plan.runs.flatMap((run) => {
    const pieces = firstFrames(run.pieces, left)
    const frames = pieces.reduce((sum, piece) => sum + piece.frames, 0)
    left -= frames
    if (frames === 0) {
      return []
    }
    return [options.hasVideo(run.assetId) ? videoPart({ ...run, pieces }) : backdropPart(frames)]
  })
}

function firstFrames(pieces: readonly Piece[], limit: number): Piece[] {
  let left = limit
  return pieces.flatMap((piece) => {
    const frames = Math.min(piece.frames, left)
    left -= frames
    return frames > 0 ? [{ ...piece, frames }] : []
  })
}

function videoPart(run: Run): Part {
  const last = run.pieces.at(-1)
  const end = last ? last.firstFrame + last.frames : 0
  return ({ open, rate, options, label }) => {
    const input = open({ assetId: run.assetId, until: secondsUntil(end, rate) })
    const picture = [
      `[${input}:v:0]fps=${rate.numerator}/${rate.denominator}:start_time=0`,
      'tpad=stop=-1:stop_mode=clone',
      `trim=end_frame=${end}`,
      `select='${framesOf(run.pieces)}'`,
      renumber(rate),
      options.cutAt === undefined ? fitInto(options) : coverAll(options, options.cutAt),
    ].join(',')
    const camera = options.cameraOf?.(run.assetId)
    if (!camera) {
      return [`${picture}[${label}]`]
    }
    const cameraInput = open({
      assetId: camera.assetId,
      until: secondsUntil(Math.max(0, end + camera.offset), rate),
    })
    return [
      `${picture}[${label}screen]`,
      `[${cameraInput}:v:0]${cameraChain(camera, { pieces: run.pieces, rate, screen: options })}[${label}camera]`,
      `[${label}screen][${label}camera]${cameraOverlay(camera.place, options)}[${label}]`,
    ]
  }
}

function secondsUntil(frame: number, rate: FrameRate): number {
  return (frame * rate.denominator) / rate.numerator + MARGIN
}

function stillPart(still: Still, assetId: string): Part {
  return ({ open, rate, options, label }) => [
    `[${open({ assetId, until: undefined })}:v:0]${fitInto(options)},loop=loop=-1:size=1:start=0,` +
      `${renumber(rate)},trim=end_frame=${still.frames}[${label}]`,
  ]
}

function backdropPart(frames: number): Part {
  return ({ rate, options, label }) => [
    `color=${BACKDROP}:s=${options.width}x${options.height}:r=${rate.numerator}/${rate.denominator},` +
      `format=yuv420p,trim=end_frame=${frames}[${label}]`,
  ]
}
