import { assDocument, assShape } from '../lettering/ass.ts'
import { HEAVY } from '../lettering/fonts.ts'
import type { ThumbnailLook } from '../shows/look.ts'
import type { PictureSize } from '../export/exported-episode.ts'
import { type Box, rounded } from '../overlays/plate.ts'
import { stackEvents } from '../overlays/text-stack.ts'
import { CREAM, DARK, type PlacedWords, type ThumbnailLayout } from './lay-out-thumbnail.ts'

/**
 * The words of a thumbnail as a subtitle document (ASS) of its size. Letters have an outline in the colour they
 * stand on, which is dark or the show's own, so that they can be read on any picture.
 */
export function thumbnailDocument(layout: ThumbnailLayout): string {
  const { size, look, ground, unit, title, badge } = layout
  return assDocument(
    size,
    [
      ...grounds(layout),
      ...(title ? stackEvents(title.stack, title) : []),
      ...(badge
        ? [assShape(rounded(fromEdge(badge.box, unit), 10 * unit), look.badge.ground)]
        : []),
      ...(badge ? stackEvents(badge.stack, { ...badge, isPlain: true }) : []),
    ],
    {
      ...{ font: HEAVY, fontSize: 60, colour: CREAM, outlineColour: ground },
      ...{ outline: Math.round(7 * unit), shadow: Math.round(5 * unit) },
    },
  )
}

function grounds({ template, size, unit, title, look }: ThumbnailLayout): string[] {
  switch (template) {
    case 'side':
      return title ? [shade(title, unit)] : []
    case 'band':
      return title ? [band(title.box, size, unit, look)] : []
    case 'frame':
      return [...frame(size, unit, look), ...(title ? [plate(title, unit, look)] : [])]
    case 'bare':
      return []
  }
}

/** Wherever the title was moved to, the picture is darker behind its words, without an edge. */
function shade(title: PlacedWords, unit: number): string {
  const box = aroundWords(title, 48 * unit)
  return assShape(rounded(box, 90 * unit), DARK, { opacity: 0.62, blur: 70 * unit })
}

function band(
  { y, height: boxHeight }: Box,
  { width, height }: PictureSize,
  unit: number,
  look: ThumbnailLook,
): string {
  const top = Math.max(0, y - 24 * unit)
  const reach = y + boxHeight + 90 * unit > height ? height : y + boxHeight + 24 * unit
  const path = rectangle({ x: 0, y: top, width, height: reach - top })
  return look.plate ? assShape(path, look.plate.ground) : assShape(path, DARK, { opacity: 0.88 })
}

function plate(title: PlacedWords, unit: number, look: ThumbnailLook): string {
  const path = rounded(aroundWords(title, 26 * unit), 14 * unit)
  return look.plate ? assShape(path, look.plate.ground) : assShape(path, DARK, { opacity: 0.9 })
}

function frame(
  { width, height }: PictureSize,
  unit: number,
  { plate: own }: ThumbnailLook,
): string[] {
  const thick = 26 * unit
  return [
    { x: 0, y: 0, width, height: thick },
    { x: 0, y: height - thick, width, height: thick },
    { x: 0, y: 0, width: thick, height },
    { x: width - thick, y: 0, width: thick, height },
  ].map((side) => assShape(rectangle(side), own?.letters ?? CREAM))
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
