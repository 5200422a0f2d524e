import { textWidth } from './text-width.ts'
import { THUMBNAIL_HEIGHT, THUMBNAIL_WIDTH } from './thumbnail.ts'

/** A title broken into lines, at the largest size that fits. */
export interface TitleLayout {
  readonly lines: readonly string[]
  readonly fontSize: number
}

/** The left part of the picture; the right stays free for who or what is shown. */
const BOX = { left: 64, top: 72, width: 780, height: 560 }
const LARGEST = 150
const SMALLEST = 44
const LINE_HEIGHT = 1.12
const MOST_LINES = 5

/** The largest size at which the title fits its box; line ends of the person's own are kept. */
export function layOutTitle(title: string): TitleLayout {
  const words = title
    .trim()
    .split('\n')
    .map((line) => line.split(/\s+/).filter(Boolean))
    .filter((line) => line.length > 0)
  for (let fontSize = LARGEST; fontSize > SMALLEST; fontSize -= 2) {
    const lines = wrap(words, fontSize)
    if (fits(lines, fontSize)) {
      return { lines, fontSize }
    }
  }
  return { lines: wrap(words, SMALLEST).slice(0, MOST_LINES * 2), fontSize: SMALLEST }
}

function fits(lines: readonly string[], fontSize: number): boolean {
  return (
    lines.length <= Math.min(MOST_LINES, Math.floor(BOX.height / (fontSize * LINE_HEIGHT))) &&
    lines.every((line) => textWidth(line, fontSize) <= BOX.width)
  )
}

function wrap(paragraphs: readonly (readonly string[])[], fontSize: number): string[] {
  return paragraphs.flatMap((words) => wrapWords(words, fontSize))
}

function wrapWords(words: readonly string[], fontSize: number): string[] {
  const lines: string[] = []
  for (const word of words) {
    const line = lines.at(-1)
    if (line !== undefined && textWidth(`${line} ${word}`, fontSize) <= BOX.width) {
      lines[lines.length - 1] = `${line} ${word}`
    } else {
      lines.push(word)
    }
  }
  return lines
}

/** Name of the font as libass knows it from `resources/fonts`. */
const FONT = 'Plus Jakarta Sans ExtraBold'

/** ASS measures a font from its highest to its lowest point: 1.296 above and 0.356 below the line. */
const FULL_HEIGHT = 1.652

/** How much of that is empty above capital letters, in font sizes. */
const EMPTY_ABOVE = 0.57

/**
 * The title as a subtitle document (ASS) of the thumbnail's size: cream letters, the last line in
 * turmeric, with a dark outline and shadow that keep them readable on any picture.
 */
export function titleDocument(title: string): string {
  const { lines, fontSize } = layOutTitle(title)
  const events = lines.map((line, index) => {
    const top = BOX.top + fontSize * (LINE_HEIGHT * index - EMPTY_ABOVE)
    const colour = index === lines.length - 1 && lines.length > 1 ? '\\c&H5FD2FF&' : ''
    const text = `{\\pos(${BOX.left},${Math.round(top)})${colour}}${escapeAss(line)}`
    return `Dialogue: 0,0:00:00.00,9:59:59.99,Title,,0,0,0,,${text}`
  })
  const style = `Title,${FONT},${Math.round(fontSize * FULL_HEIGHT)},&H00E9F6FD,&H00E9F6FD,&H00241B12,&H96000000`
  return [
    '[Script Info]',
    'ScriptType: v4.00+',
    `PlayResX: ${THUMBNAIL_WIDTH}`,
    `PlayResY: ${THUMBNAIL_HEIGHT}`,
    'WrapStyle: 2',
    'ScaledBorderAndShadow: yes',
    '[V4+ Styles]',
    'Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, Encoding',
    `Style: ${style},0,0,0,0,100,100,-1,0,1,${Math.round(fontSize / 22)},${Math.round(fontSize / 30)},7,${BOX.left},40,56,1`,
    '[Events]',
    'Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text',
    ...events,
    '',
  ].join('\n')
}

/** Braces begin commands there, and a backslash would join them. */
function escapeAss(text: string): string {
  return text.replaceAll('\\', '⧵').replaceAll('{', '\\{').replaceAll('}', '\\}')
}
