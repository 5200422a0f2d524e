import type { FrameRate } from '../time/ticks.ts'
import type { Piece } from './render-plan.ts'

/** The frames of all pieces as an expression of `select`; balanced, because ffmpeg refuses deep ones. */
export function framesOf(pieces: readonly Piece[]): string {
  if (pieces.length > 1) {
    const middle = Math.ceil(pieces.length / 2)
    return `(${framesOf(pieces.slice(0, middle))}+${framesOf(pieces.slice(middle))})`
  }
  const [piece] = pieces
  return piece ? `between(n,${piece.firstFrame},${piece.firstFrame + piece.frames - 1})` : '0'
}

/** Frame n is shown at n / rate, exactly. */
export function renumber(rate: FrameRate): string {
  return `setpts=N*${rate.denominator}/(${rate.numerator}*TB)`
}
