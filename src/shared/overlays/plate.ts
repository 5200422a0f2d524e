import { assShape } from '../lettering/ass.ts'
import type { PlateLook } from '../shows/look.ts'

/** A rectangle in whole, even pixels: colour is kept for every second line and column. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Plate {
  readonly box: Box
  /** Where text in this script begins: there is the bar in the show's colour. */
  readonly side: 'left' | 'right'
  readonly bar: number
  readonly radius: number
  readonly look: Pick<PlateLook, 'ground' | 'accent'>
}

/**
 * The ground that letters stand on, as events of an ASS document: solid, because a picture that shines through
 * makes letters hard to read, with the show's spine along one side.
 */
export function plateShapes({ box, side, bar, radius, look }: Plate): string[] {
  const barX = side === 'left' ? box.x : box.x + box.width - bar
  const groundX = side === 'left' ? box.x + bar : box.x
  const ground = { ...box, x: groundX, width: box.width - bar }
  const [barSide, groundSide] =
    side === 'left' ? (['left', 'right'] as const) : (['right', 'left'] as const)
  return [
    assShape(roundedOn(groundSide, ground, radius), look.ground),
    assShape(
      roundedOn(barSide, { ...box, x: barX, width: bar }, Math.min(radius, bar)),
      look.accent,
    ),
  ]
}

/** How far the middle of a circle's quarter is pulled by a curve's two points. */
const ROUND = 0.55

/** A rectangle with two round corners on one side, in ASS's words. */
function roundedOn(side: 'left' | 'right', { x, y, width, height }: Box, radius: number): string {
  const [straight, round] = side === 'right' ? [x, x + width] : [x + width, x]
  const inward = side === 'right' ? -radius : radius
  const pull = inward * (1 - ROUND)
  return [
    `m ${straight} ${y}`,
    `l ${round + inward} ${y}`,
    `b ${round + pull} ${y} ${round} ${y + radius * (1 - ROUND)} ${round} ${y + radius}`,
    `l ${round} ${y + height - radius}`,
    `b ${round} ${y + height - radius * (1 - ROUND)} ${round + pull} ${y + height} ${round + inward} ${y + height}`,
    `l ${straight} ${y + height}`,
  ].join(' ')
}

/** A rectangle with four round corners, in ASS's words. */
export function rounded({ x, y, width, height }: Box, radius: number): string {
  const [right, bottom, near] = [x + width, y + height, radius * (1 - ROUND)]
  return [
    `m ${x + radius} ${y}`,
    `l ${right - radius} ${y}`,
    `b ${right - near} ${y} ${right} ${y + near} ${right} ${y + radius}`,
    `l ${right} ${bottom - radius}`,
    `b ${right} ${bottom - near} ${right - near} ${bottom} ${right - radius} ${bottom}`,
    `l ${x + radius} ${bottom}`,
    `b ${x + near} ${bottom} ${x} ${bottom - near} ${x} ${bottom - radius}`,
    `l ${x} ${y + radius}`,
    `b ${x} ${y + near} ${x + near} ${y} ${x + radius} ${y}`,
  ].join(' ')
}

/** The nearest even number. */
export function even(value: number): number {
  return 2 * Math.round(value / 2)
}
