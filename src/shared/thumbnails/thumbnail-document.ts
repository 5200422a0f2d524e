import { assDocument, assShape } from '../lettering/ass.ts'
import { HEAVY } from '../lettering/fonts.ts'
import { type Box, rounded } from '../overlays/plate.ts'
import { stackEvents } from '../overlays/text-stack.ts'
import { CREAM, type PlacedWords, type ThumbnailLayout } from './lay-out-thumbnail.ts'

const DARK = '#121B24'

/**
 * The words of a thumbnail as a subtitle document (ASS) of its size. Letters have a dark outline and stand on
 * something dark, so that they can be read on any picture. `accent` is the show's colour, `#RRGGBB`.
 */
export function thumbnailDocument(layout: ThumbnailLayout, accent: string): string {
  const { size, unit, title, badge } = layout
  return assDocument(
    size,
    [
      ...grounds(layout),
      ...(title ? stackEvents(title.stack, title) : []),
      ...(badge ? [assShape(rounded(fromEdge(badge.box, unit), 10 * unit), accent)] : []),
      ...(badge ? stackEvents(badge.stack, { ...badge, isPlain: true }) : []),
    ],
    {
      ...{ font: HEAVY, fontSize: 60, colour: CREAM, outlineColour: DARK },
      ...{ outline: Math.round(7 * unit), shadow: Math.round(5 * unit) },
    },
  )
}

function grounds({ template, size, unit, title }: ThumbnailLayout): string[] {
  switch (template) {
    case 'side':
      return title ? [shade(title, unit)] : []
    case 'band':
      return title ? [band(title.box, size.width, size.height, unit)] : []
    case 'frame':
      return [...frame(size, unit), ...(title ? [plate(title, unit)] : [])]
    case 'bare':
      return []
  }
}

/** Wherever the title was moved to, the picture is darker behind its words, without an edge. */
function shade(title: PlacedWords, unit: number): string {
  const box = aroundWords(title, 30 * unit)
  return assShape(rounded(box, 40 * unit), DARK, { opacity: 0.62, blur: 38 * unit })
}

function band({ y, height: boxHeight }: Box, width: number, height: number, unit: number): string {
  const top = Math.max(0, y - 24 * unit)
  const reach = y + boxHeight + 90 * unit > height ? height : y + boxHeight + 24 * unit
  return assShape(rectangle({ x: 0, y: top, width, height: reach - top }), DARK, { opacity: 0.88 })
}

function plate(title: PlacedWords, unit: number): string {
  return assShape(rounded(aroundWords(title, 26 * unit), 14 * unit), DARK, { opacity: 0.9 })
}

function frame(
  { width, height }: { readonly width: number; readonly height: number },
  unit: number,
): string[] {
  const thick = 26 * unit
  return [
    { x: 0, y: 0, width, height: thick },
    { x: 0, y: height - thick, width, height: thick },
    { x: 0, y: 0, width: thick, height },
    { x: width - thick, y: 0, width: thick, height },
  ].map((side) => assShape(rectangle(side), CREAM))
}

function aroundWords({ stack, x, y, align }: PlacedWords, by: number): Box {
  const left = x - { left: 0, centre: stack.width / 2, right: stack.width }[align]
  return {
    ...{ x: left - by, y: y - by },
    ...{ width: stack.width + 2 * by, height: stack.height + 2 * by },
  }
}

/** Its round corners on the left lie outside of the picture. */
function fromEdge({ x, width, ...box }: Box, unit: number): Box {
  return { ...box, x: x - 20 * unit, width: width + 20 * unit }
}

function rectangle({ x, y, width, height }: Box): string {
  return `m ${x} ${y} l ${x + width} ${y} l ${x + width} ${y + height} l ${x} ${y + height}`
}
