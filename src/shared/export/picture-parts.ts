import type { FrameRate } from '../time/ticks.ts'
import { type CameraInPicture, cameraChain, cameraOverlay } from './camera-graph.ts'
import type { PictureSize } from './exported-episode.ts'
import { coverAll, fitInto } from './fit-picture.ts'
import { type FramePiece, framesOf, renumber } from './frames.ts'

export interface PictureInput {
  readonly assetId: string
  /** Whole seconds from its start before which nothing of it is shown, and may be skipped. */
  readonly from?: number | undefined
  /** Seconds from its start after which nothing of it is shown; undefined for stills. */
  readonly until: number | undefined
}

export interface PictureOptions {
  readonly width: number
  readonly height: number
  /** Number of ffmpeg's first input that this graph may use. */
  readonly firstInput: number
  readonly hasVideo: (assetId: string) => boolean
  /** Pixels of a page's picture. */
  readonly sizeOf: (assetId: string) => PictureSize
  /** Cuts off what a picture of another shape has too much, and keeps which part; 0 is left, 1 is right. */
  readonly cutAt?: number | undefined
  /** The camera seen over an asset, if any. */
  readonly cameraOf?: (assetId: string) => CameraInPicture | undefined
  /** Who is seen over pages while an asset is heard, if anybody. */
  readonly readerOf?: (assetId: string) => CameraInPicture | undefined
}

/** What a part of the picture is drawn with. */
export interface Drawing {
  /** Opens a file and answers the number of ffmpeg's input. */
  readonly open: (input: PictureInput) => number
  readonly rate: FrameRate
  readonly options: PictureOptions
  /** Of the part's result. */
  readonly label: string
}

/** Answers the chains that draw one part. */
export type Part = (drawing: Drawing) => string[]

/** Frames of one recording in its own order, so that one pass over the file can take them all. */
export interface PictureRun {
  readonly assetId: string
  /** Those before the recording's first frame show that one, those after its last one show that. */
  readonly pieces: readonly FramePiece[]
  /** Whether what lies before the first of them is skipped, where the file allows it. */
  readonly isSought?: boolean
}

/**
 * Seconds read before the first frame shown and past the last one: a frame of variable rate may begin well
 * before its place.
 */
const MARGIN = 2

/** Some frames of a recording and of the camera over it. */
export function videoPart({ assetId, pieces: wanted, isSought = false }: PictureRun): Part {
  // A pass counts from zero: what comes before the recording shifts all its numbers.
  const early = Math.max(0, -(wanted[0]?.firstFrame ?? 0))
  const pieces = wanted.map((piece) => ({ ...piece, firstFrame: piece.firstFrame + early }))
  const first = pieces[0]?.firstFrame ?? 0
  const end = pieces.reduce((last, piece) => Math.max(last, piece.firstFrame + piece.frames), 0)
  return ({ open, rate, options, label }) => {
    const openFrom = (id: string, offset: number) =>
      openPass(open, id, { first: first + offset, end: end + offset, isSought }, rate)
    const input = openFrom(assetId, -early)
    const picture = [
      `[${input}:v:0]fps=${rate.numerator}/${rate.denominator}:start_time=0`,
      `tpad=start=${early}:start_mode=clone:stop=-1:stop_mode=clone`,
      `trim=end_frame=${end}`,
      `select='${framesOf(pieces)}'`,
      renumber(rate),
      options.cutAt === undefined ? fitInto(options) : coverAll(options, options.cutAt),
    ].join(',')
    const camera = options.cameraOf?.(assetId)
    if (!camera) {
      return [`${picture}[${label}]`]
    }
    const over = { ...camera, offset: camera.offset - early }
    const cameraInput = openFrom(camera.assetId, over.offset)
    return [
      `${picture}[${label}screen]`,
      `[${cameraInput}:v:0]${cameraChain(over, { pieces, rate, screen: options })}[${label}camera]`,
      `[${label}screen][${label}camera]${cameraOverlay(camera.place, options)}[${label}]`,
    ]
  }
}

/** Opens a file for frames from `first` until before `end`. */
export function openPass(
  open: Drawing['open'],
  assetId: string,
  { first, end, isSought }: { readonly first: number; readonly end: number; isSought: boolean },
  rate: FrameRate,
): number {
  return open({
    assetId,
    from: isSought ? secondsBefore(first, rate) : 0,
    until: secondsUntil(end, rate),
  })
}

function secondsBefore(frame: number, rate: FrameRate): number {
  return Math.max(0, Math.floor((frame * rate.denominator) / rate.numerator) - MARGIN)
}

function secondsUntil(frame: number, rate: FrameRate): number {
  return (Math.max(0, frame) * rate.denominator) / rate.numerator + MARGIN
}

export function stillPart(assetId: string, frames: number): Part {
  return ({ open, rate, options, label }) => [
    `[${open({ assetId, until: undefined })}:v:0]${fitInto(options)},loop=loop=-1:size=1:start=0,` +
      `${renumber(rate)},trim=end_frame=${frames}[${label}]`,
  ]
}

export function colourPart(colour: string, frames: number): Part {
  return ({ rate, options, label }) => [
    `color=${colour}:s=${options.width}x${options.height}:r=${rate.numerator}/${rate.denominator},` +
      `format=yuv420p,trim=end_frame=${frames}[${label}]`,
  ]
}
