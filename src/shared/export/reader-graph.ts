import { type CameraInPicture, cameraChain, cameraPosition } from './camera-graph.ts'
import { byFrame, framesOf, renumber } from './frames.ts'
import { type Drawing, openPass } from './picture-parts.ts'
import type { ReaderRun } from './reader-frames.ts'

export interface ReaderOver {
  readonly run: ReaderRun
  readonly reader: CameraInPicture
  /** Labels: what is beneath, and the result. */
  readonly base: string
  readonly result: string
}

/**
 * Chains that lay who reads over the pages, in their corner, frame for frame with what is heard. Elsewhere it is
 * moved out of sight, as with everything that is laid over (laid-over.ts).
 */
export function layReader(
  { run, reader, base, result }: ReaderOver,
  { open, rate, options, label }: Drawing,
): string[] {
  const { pieces } = run
  const [first, last] = [pieces[0], pieces.at(-1)]
  const range = {
    first: (first?.firstFrame ?? 0) + reader.offset,
    end: (last?.firstFrame ?? 0) + (last?.frames ?? 0) + reader.offset,
    isSought: true,
  }
  const input = openPass(open, reader.assetId, range, rate)
  let from = 0
  const places = pieces.map(({ at, frames }) => {
    const place = { from, expression: `${at - from}` }
    from += frames
    return place
  })
  const shown = framesOf(
    pieces.map(({ at, frames }) => ({ firstFrame: at, frames })),
    'ld(0)',
  )
  const { x, y } = cameraPosition(reader.place, options)
  return [
    `[${input}:v:0]${cameraChain(reader, { pieces, rate, screen: options })},` +
      // A quarter of a frame early: however times are rounded, each is there when its frame is drawn.
      `settb=AVTB,${renumber(rate, `'max(0,N+${byFrame(places)}-0.25)'`)}[${label}]`,
    `[${base}][${label}]overlay=` +
      `x='st(0,round(t*${rate.numerator}/${rate.denominator}));if(${shown},${x},W)':y=${y}[${result}]`,
  ]
}
