import type { FrameRate } from '../time/ticks.ts'

/** Frames of a recording, one after the other: whole frames of the export, counted from the recording's start. */
export interface FramePiece {
  readonly firstFrame: number
  readonly frames: number
}

/** Whether a number is a frame of any piece, as an expression; balanced, because ffmpeg refuses deep ones. */
export function framesOf(pieces: readonly FramePiece[], number = 'n'): string {
  if (pieces.length > 1) {
    const middle = Math.ceil(pieces.length / 2)
    const halves = [pieces.slice(0, middle), pieces.slice(middle)]
    return `(${halves.map((half) => framesOf(half, number)).join('+')})`
  }
  const [piece] = pieces
  return piece
    ? `between(${number},${piece.firstFrame},${piece.firstFrame + piece.frames - 1})`
    : '0'
}

/** An expression that is another one from each of some frames on; balanced as well. They ascend from 0. */
export function byFrame(
  steps: readonly { readonly from: number; readonly expression: string }[],
): string {
  if (steps.length > 1) {
    const middle = Math.ceil(steps.length / 2)
    const later = steps.slice(middle)
    return `if(lt(N,${later[0]?.from}),${byFrame(steps.slice(0, middle))},${byFrame(later)})`
  }
  return steps[0]?.expression ?? '0'
}

/** Frame n is shown at n / rate, exactly; or, with an expression, as that frame. */
export function renumber(rate: FrameRate, frame = 'N'): string {
  return `setpts=${frame}*${rate.denominator}/(${rate.numerator}*TB)`
}
