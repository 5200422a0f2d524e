import type { Overlay } from '../editing/timeline.ts'
import type { PictureSize } from '../export/exported-episode.ts'
import { assDocument } from '../lettering/ass.ts'
import { SANS } from '../lettering/fonts.ts'
import type { PlateLook } from '../shows/look.ts'
import { type Box, even, plateShapes } from './plate.ts'
import { type TextStack, stackEvents, stackTexts } from './text-stack.ts'

type Lettered<Kind extends Overlay['kind']> = Extract<Overlay, { kind: Kind }>

/** Where and how an overlay's words stand in a picture of some size; everything follows from that size. */
export interface LetteredLayout {
  readonly size: PictureSize
  readonly look: PlateLook
  readonly box: Box
  readonly stack: TextStack
  readonly align: 'left' | 'centre' | 'right'
  /** Between the words and the plate's edges. */
  readonly padding: number
  readonly bar: number
}

export function layOutTitle(
  { text, subtitle }: Lettered<'title'>,
  size: PictureSize,
  look: PlateLook,
): LetteredLayout {
  const { width, height } = size
  const u = unit(size)
  const widest = width * (isTall(size) ? 0.8 : 0.76)
  const stack = stackTexts([
    {
      ...{ text, font: look.font, colour: look.letters, width: widest, height: height * 0.4 },
      ...{ largest: 100 * u, smallest: 46 * u, mostLines: 4 },
    },
    {
      ...{ text: subtitle, font: SANS, colour: look.quiet, width: widest },
      ...{ height: height * 0.2, largest: 42 * u, smallest: 28 * u, mostLines: 3 },
    },
  ])
  const [padding, bar] = [56 * u, even(12 * u)]
  const plate = {
    width: even(stack.width + 2 * padding + bar),
    height: even(stack.height + 1.3 * padding),
  }
  const box = {
    ...plate,
    x: even((width - plate.width) / 2),
    y: even((height - plate.height) / 2),
  }
  return { size, look, box, stack, align: 'centre', padding, bar }
}

/** Above where players show captions, on the side where its script begins. */
export function layOutLowerThird(
  { name, role }: Lettered<'lowerThird'>,
  size: PictureSize,
  look: PlateLook,
): LetteredLayout {
  const { width, height } = size
  const u = unit(size)
  const widest = width * (isTall(size) ? 0.74 : 0.56)
  const stack = stackTexts([
    {
      ...{
        text: name,
        font: look.font,
        colour: look.letters,
        width: widest,
        height: height * 0.16,
      },
      ...{ largest: 54 * u, smallest: 34 * u, mostLines: 2 },
    },
    {
      ...{ text: role, font: SANS, colour: look.quiet, width: widest },
      ...{ height: height * 0.13, largest: 32 * u, smallest: 24 * u, mostLines: 3 },
    },
  ])
  const [padding, bar, margin] = [30 * u, even(12 * u), even(width * 0.05)]
  const plate = {
    width: even(stack.width + 2 * padding + bar),
    height: even(stack.height + 1.3 * padding),
  }
  const box = {
    ...plate,
    x: stack.isRightToLeft ? width - margin - plate.width : margin,
    y: even(height * (isTall(size) ? 0.72 : 0.8)) - plate.height,
  }
  return { size, look, box, stack, align: stack.isRightToLeft ? 'right' : 'left', padding, bar }
}

/** The layout as a document that libass draws. */
export function letteredDocument(layout: LetteredLayout): string {
  const { size, look, box, stack, align, padding, bar } = layout
  const side = stack.isRightToLeft ? 'right' : 'left'
  const inner = {
    x: box.x + (side === 'left' ? bar : 0) + padding,
    width: box.width - bar - 2 * padding,
  }
  const x = {
    left: inner.x,
    centre: inner.x + inner.width / 2,
    right: inner.x + inner.width,
  }[align]
  const y = box.y + (box.height - stack.height) / 2
  return assDocument(
    size,
    [
      ...plateShapes({ box, side, bar, radius: Math.min(8 * unit(size), bar), look }),
      ...stackEvents(stack, { x, y, align }),
    ],
    { font: look.font, fontSize: 40, colour: look.letters },
  )
}

/**
 * What all measures are multiples of: a thousandth of the shorter side, and up to a third more in the small
 * pictures that are watched on phones.
 */
function unit({ width, height }: PictureSize): number {
  const shorter = Math.min(width, height)
  const small = Math.min(1, Math.max(0, (720 - shorter) / 360))
  return (shorter / 1080) * (1 + small / 3)
}

function isTall({ width, height }: PictureSize): boolean {
  return height > width
}
