import type { FrameRate } from '../time/ticks.ts'
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
}

/** Seconds read past the last frame shown: a frame of variable rate may begin well before its place. */
const MARGIN = 2

/** Shown where an episode has nothing to show. The deep blue of the studio's spine. */
const BACKDROP = '0x15323C'

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
  const inputs = parts.flatMap((part) => (part.input === undefined ? [] : [part.input]))
  let input = options.firstInput
  const chains = parts.map((part, index) => {
    const source = part.input === undefined ? undefined : input++
    return `${part.chain(source, plan.frameRate, options)}[part${index}]`
  })
  const labels = parts.map((_, index) => `[part${index}]`).join('')
  const joined = `${labels}concat=n=${parts.length}:v=1:a=0,${renumber(plan.frameRate)}[picture]`
  return { inputs, filter: [...chains, joined].join(';\n') }
}

interface Part {
  readonly input: PictureInput | undefined
  readonly chain: (input: number | undefined, rate: FrameRate, size: PictureOptions) => string
}

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
    return [
      options.hasVideo(run.assetId)
        ? videoPart({ ...run, pieces }, plan.frameRate)
        : backdropPart(frames),
    ]
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

function videoPart(run: Run, frameRate: FrameRate): Part {
  const last = run.pieces.at(-1)
  const end = last ? last.firstFrame + last.frames : 0
  return {
    input: {
      assetId: run.assetId,
      until: (end * frameRate.denominator) / frameRate.numerator + MARGIN,
    },
    chain: (input, rate, size) =>
      [
        `[${input}:v:0]fps=${rate.numerator}/${rate.denominator}:start_time=0`,
        'tpad=stop=-1:stop_mode=clone',
        `trim=end_frame=${end}`,
        `select='${framesOf(run.pieces)}'`,
        renumber(rate),
        fitInto(size),
      ].join(','),
  }
}

function stillPart(still: Still, assetId: string): Part {
  return {
    input: { assetId, until: undefined },
    chain: (input, rate, size) =>
      `[${input}:v:0]${fitInto(size)},loop=loop=-1:size=1:start=0,` +
      `${renumber(rate)},trim=end_frame=${still.frames}`,
  }
}

function backdropPart(frames: number): Part {
  return {
    input: undefined,
    chain: (_, rate, size) =>
      `color=${BACKDROP}:s=${size.width}x${size.height}:r=${rate.numerator}/${rate.denominator},` +
      `format=yuv420p,trim=end_frame=${frames}`,
  }
}

function framesOf(pieces: readonly Piece[]): string {
  if (pieces.length > 1) {
    const middle = Math.ceil(pieces.length / 2)
    return `(${framesOf(pieces.slice(0, middle))}+${framesOf(pieces.slice(middle))})`
  }
  const [piece] = pieces
  return piece ? `between(n,${piece.firstFrame},${piece.firstFrame + piece.frames - 1})` : '0'
}

/** Frame n is shown at n / rate, exactly. */
function renumber(rate: FrameRate): string {
  return `setpts=N*${rate.denominator}/(${rate.numerator}*TB)`
}

/** As large as fits, in the middle, with bars; never stretched, never cropped. */
function fitInto({ width, height }: PictureOptions): string {
  return [
    `scale=w='min(${width},trunc(${height}*dar/2)*2)':h='min(${height},trunc(${width}/dar/2)*2)'`,
    'setsar=1',
    `pad=${width}:${height}:-1:-1:color=${BACKDROP}`,
    'format=yuv420p',
  ].join(',')
}
