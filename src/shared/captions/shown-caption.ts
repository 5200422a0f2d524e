import type { PictureSize } from '../export/exported-episode.ts'
import { SERIF } from '../lettering/fonts.ts'
import { isPlainScript } from '../lettering/plain-script.ts'
import { textWidth } from '../lettering/text-width.ts'
import { type Box, even } from '../overlays/plate.ts'
import type { CaptionLook } from './caption-look.ts'
import { wrapLines } from './wrap-lines.ts'

/** A caption as it lies over a picture of some size, in pixels. */
export interface ShownCaption {
  /** The middle of every line. */
  readonly x: number
  readonly lines: readonly { readonly text: string; readonly baseline: number }[]
  readonly fontSize: number
  /** Undefined where letters stand on the picture itself. */
  readonly plate: (Box & { readonly radius: number }) | undefined
  readonly outline: number
  /** How far the ground of a marked word reaches around its letters: it touches neither the next word nor line. */
  readonly markAround: number
}

/** Of letters, in thousandths of the shorter side. */
const LETTERS = { small: 42, usual: 54, large: 68 } as const
/** No line is wider than this share of the picture: players cut off its edges. */
const WIDEST = 0.88
const LINE = 1.28
/** Letters that reach far up and down. */
const TALL_LINE = 1.62
/** From the lower edge, as a share of the height. On tall videos, phones show buttons and names there. */
const BELOW = { wide: 0.05, tall: 0.2 } as const
const ABOVE = { wide: 0.05, tall: 0.12 } as const
/** Of a line on tall videos. */
const TALL_CHARACTERS = 32
const TALL_LINES = 4
const OUTLINE = 0.075
const MARK_AROUND = 0.17
/** Of the plate's corners, in font sizes. */
const RADIUS = 0.3

/** Lays a caption out. The window and exports both draw what this says, so both look the same. */
export function showCaption(text: string, size: PictureSize, look: CaptionLook): ShownCaption {
  const shape = size.height > size.width ? 'tall' : 'wide'
  const lines = linesOf(text, shape)
  const fontSize = fittingSize(lines, size, look)
  const lineHeight = (isPlainScript(text) ? LINE : TALL_LINE) * fontSize
  const padding = 0.5 * fontSize
  const width = Math.max(0, ...lines.map((line) => textWidth(line, fontSize, SERIF)))
  const box = {
    width: even(width + 2 * padding),
    height: even(lines.length * lineHeight + padding),
  }
  const top =
    look.place === 'top'
      ? even(size.height * ABOVE[shape])
      : even(size.height * (1 - BELOW[shape])) - box.height
  return {
    x: size.width / 2,
    lines: lines.map((line, index) => ({
      text: line,
      // Letters stand so that as much is left above capitals as below the line.
      baseline:
        top + padding / 2 + index * lineHeight + (lineHeight + SERIF.capitals * fontSize) / 2,
    })),
    fontSize,
    plate:
      look.ground === 'plate'
        ? { ...box, x: even((size.width - box.width) / 2), y: top, radius: RADIUS * fontSize }
        : undefined,
    outline: look.ground === 'outline' ? OUTLINE * fontSize : 0,
    markAround: MARK_AROUND * fontSize,
  }
}

/** Lines as they were broken; on tall videos, broken anew. */
function linesOf(text: string, shape: 'wide' | 'tall'): string[] {
  const own = text.split('\n').filter((line) => line.trim() !== '')
  const limit = { charactersPerLine: TALL_CHARACTERS, lines: TALL_LINES }
  const isTooWide = own.some((line) => line.length > TALL_CHARACTERS)
  return (shape === 'tall' && isTooWide && wrapLines(own.join(' '), limit)) || own
}

/** As large as wished, or as the longest line allows. */
function fittingSize(
  lines: readonly string[],
  { width, height }: PictureSize,
  { size }: CaptionLook,
): number {
  const wished = (Math.min(width, height) * LETTERS[size]) / 1000
  const widest = Math.max(0, ...lines.map((line) => textWidth(line, wished, SERIF)))
  return widest === 0 ? wished : Math.min(wished, (wished * WIDEST * width) / widest)
}
