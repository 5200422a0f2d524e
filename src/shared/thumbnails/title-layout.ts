import { assColour, assDocument, assEvent, escaped } from '../lettering/ass.ts'
import { type FittedText, fitText } from '../lettering/fit-text.ts'
import { HEAVY } from '../lettering/fonts.ts'
import { textWidth } from '../lettering/text-width.ts'
import { THUMBNAIL_HEIGHT, THUMBNAIL_WIDTH } from './thumbnail.ts'

/** The left part of the picture; the right stays free for who or what is shown. */
const BOX = { left: 64, top: 72, width: 780, height: 560 }
const LINE_HEIGHT = 1.12

/** The title at the largest size that fits its box. */
export function layOutTitle(title: string): FittedText {
  return fitText(title, {
    ...{ width: BOX.width, height: BOX.height, lineHeight: LINE_HEIGHT },
    ...{ largest: 150, smallest: 44, mostLines: 5 },
    widthOf: (line, fontSize) => textWidth(line, fontSize, HEAVY),
  })
}

/** How much is empty above capital letters, in font sizes. */
const EMPTY_ABOVE = 0.57

const CREAM = '#FDF6E9'
const TURMERIC = '#FFD25F'
const DARK = '#121B24'

/**
 * The title as a subtitle document (ASS) of the thumbnail's size: cream letters, the last line in
 * turmeric, with a dark outline and shadow that keep them readable on any picture.
 */
export function titleDocument(title: string): string {
  const { lines, fontSize } = layOutTitle(title)
  const events = lines.map((line, index) => {
    const top = BOX.top + fontSize * (LINE_HEIGHT * index - EMPTY_ABOVE)
    const isLast = index === lines.length - 1 && lines.length > 1
    const colour = isLast ? `\\c&H${assColour(TURMERIC)}&` : ''
    return assEvent(`{\\pos(${BOX.left},${Math.round(top)})${colour}}${escaped(line)}`)
  })
  return assDocument({ width: THUMBNAIL_WIDTH, height: THUMBNAIL_HEIGHT }, events, {
    ...{ font: HEAVY, fontSize, colour: CREAM, outlineColour: DARK, spacing: -1 },
    ...{ outline: Math.round(fontSize / 22), shadow: Math.round(fontSize / 30) },
  })
}
