import type { FrameRate } from '../time/ticks.ts'
import type { PictureSize } from './exported-episode.ts'
import { byFrame, framesOf, renumber } from './frames.ts'
import type { LaidFrames } from './picture-transitions.ts'

export interface LaidOver {
  readonly rate: FrameRate
  readonly size: PictureSize
  /** Labels: what is beneath, and the result. */
  readonly base: string
  readonly result: string
  /** Label of the frames to be laid over, one after the other and numbered from 0. */
  readonly frames: string
}

/**
 * Filter chains that lay frames over a picture, each in its place and as opaque as planned; every other
 * frame of the picture goes through untouched. However many there are, they are three chains: places and
 * opacities are expressions of the frame's number, and the opacity is drawn as a picture of four points.
 */
export function layOver(laid: readonly LaidFrames[], drawing: LaidOver): string[] {
  const { rate, size, base, result, frames } = drawing
  const numbered = withNumbers(laid)
  const count = laid.reduce((sum, one) => sum + one.frames, 0)
  const opacity = byFrame(
    numbered.map(({ from, opacity, step }) => ({
      from,
      expression: `${opacity}+(${step})*(N-${from})`,
    })),
  )
  const place = byFrame(numbered.map(({ from, at }) => ({ from, expression: `${at - from}` })))
  const covered = framesOf(
    laid.map(({ at, frames }) => ({ firstFrame: at, frames })),
    'ld(0)',
  )
  return [
    `color=black:s=2x2:r=${rate.numerator}/${rate.denominator},format=gray,` +
      `geq=lum='round(255*(${opacity}))',trim=end_frame=${count},settb=AVTB,${renumber(rate)},` +
      `scale=${size.width}:${size.height}:flags=neighbor[${frames}opacity]`,
    `[${frames}][${frames}opacity]alphamerge,${renumber(rate, `'(N+${place})'`)}[${frames}placed]`,
    // Where nothing is laid over, it is moved out of sight: switching the filter off instead looks at the time
    // of whichever of the two pictures was read last.
    `[${base}][${frames}placed]overlay=` +
      `x='st(0,round(t*${rate.numerator}/${rate.denominator}));if(${covered},0,W)'[${result}]`,
  ]
}

/** With the number that the first of each has when all are counted from 0. */
function withNumbers(laid: readonly LaidFrames[]): (LaidFrames & { readonly from: number })[] {
  let from = 0
  return laid.map((one) => {
    const numbered = { ...one, from }
    from += one.frames
    return numbered
  })
}
