import { type AssLine, assLine } from '../lettering/ass.ts'
import { fitText } from '../lettering/fit-text.ts'
import type { Font } from '../lettering/fonts.ts'
import { isPlainScript } from '../lettering/plain-script.ts'
import { textWidth } from '../lettering/text-width.ts'

/** A text of an overlay, and how large it may be. */
export interface StackedText {
  readonly text: string
  readonly font: Font
  readonly colour: string
  readonly width: number
  readonly height: number
  readonly largest: number
  readonly smallest: number
  readonly mostLines: number
}

interface PlacedLine {
  readonly text: string
  readonly font: Font
  readonly fontSize: number
  readonly colour: string
  /** From the top of the stack to where its letters stand. */
  readonly baseline: number
}

/** Texts under each other, fitted; blank ones are left out. */
export interface TextStack {
  readonly lines: readonly PlacedLine[]
  readonly width: number
  readonly height: number
  readonly isRightToLeft: boolean
}

/** Latin letters with their marks fit in less than letters that reach far up and down. */
const LINE = 1.18
const TALL_LINE = 1.62
/** Between two texts, in sizes of the second. */
const GAP = 0.55

export function stackTexts(texts: readonly StackedText[]): TextStack {
  const lines: PlacedLine[] = []
  let width = 0
  let height = 0
  const written = texts.filter(({ text }) => text.trim() !== '')
  const direction = isRightToLeft(written.map(({ text }) => text).join(' ')) ? '\u200f' : '\u200e'
  for (const wanted of written) {
    const { font, colour } = wanted
    const lineHeight = isPlainScript(wanted.text) ? LINE : TALL_LINE
    const widthOf = (line: string, fontSize: number) => textWidth(line, fontSize, font)
    const fitted = fitText(wanted.text, { ...wanted, lineHeight, widthOf, isBalanced: true })
    const { fontSize } = fitted
    height += lines.length > 0 ? GAP * fontSize : 0
    for (const text of fitted.lines) {
      // Letters stand so that as much is left above capitals as below the line.
      const baseline = height + fontSize * ((lineHeight + font.capitals) / 2)
      lines.push({ text: direction + text, font, fontSize, colour, baseline })
      width = Math.max(width, widthOf(text, fontSize))
      height += lineHeight * fontSize
    }
  }
  return { lines, width, height, isRightToLeft: direction === '\u200f' }
}

/** The stack as events of an ASS document. */
export function stackEvents(
  { lines }: TextStack,
  { x, y, align, isPlain }: Pick<AssLine, 'x' | 'align' | 'isPlain'> & { readonly y: number },
): string[] {
  return lines.map(({ baseline, ...line }) =>
    assLine({ ...line, x, baseline: y + baseline, align, isPlain }),
  )
}

/** As the Unicode rules have it: by the first letter that has a direction. */
export function isRightToLeft(text: string): boolean {
  return /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(
    text,
  )
}
