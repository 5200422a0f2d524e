import type { TimeRange } from '../time/range.ts'
import { assTime } from './ass-time.ts'
import { ARABIC, type Font } from './fonts.ts'

/*
 * Pictures with letters are drawn by libass from a subtitle document (ASS): it shapes every script, and every
 * ffmpeg has it. Colours are written as `#RRGGBB`.
 */

const SCRIPT = [
  'ScriptType: v4.00+',
  'WrapStyle: 2', // lines are broken here, never there
  'ScaledBorderAndShadow: yes',
]
const STYLE_FIELDS =
  'Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, ' +
  'Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, ' +
  'MarginR, MarginV, Encoding'
const EVENT_FIELDS = 'Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text'

export interface AssStyle {
  readonly font: Font
  readonly fontSize: number
  readonly colour: string
  readonly outlineColour: string
  readonly spacing: number
  readonly outline: number
  readonly shadow: number
}

const PLAIN = { outlineColour: '#000000', spacing: 0, outline: 0, shadow: 0 }

/** A document of a picture's size; its events are drawn in their order. */
export function assDocument(
  { width, height }: { readonly width: number; readonly height: number },
  events: readonly string[],
  style: Pick<AssStyle, 'font' | 'fontSize' | 'colour'> & Partial<AssStyle>,
): string {
  return [
    ...['[Script Info]', ...SCRIPT, `PlayResX: ${width}`, `PlayResY: ${height}`],
    ...['[V4+ Styles]', `Format: ${STYLE_FIELDS}`, styleLine({ ...PLAIN, ...style })],
    ...['[Events]', `Format: ${EVENT_FIELDS}`, ...events, ''],
  ].join('\n')
}

/** The last figure lets each line run in the direction of its own script. */
function styleLine({ font, fontSize, spacing, outline, shadow, ...colours }: AssStyle): string {
  const colour = assColour(colours.colour)
  return (
    `Style: Default,${font.name},${assSize(font, fontSize)},&H00${colour},&H00${colour},` +
    `&H00${assColour(colours.outlineColour)},&H96000000,0,0,0,0,100,100,${spacing},0,1,${outline},${shadow},7,0,0,0,-1`
  )
}

export interface AssLine {
  readonly text: string
  readonly font: Font
  readonly fontSize: number
  readonly colour: string
  /** Where on the line its `align` is. */
  readonly x: number
  /** Where the letters stand. */
  readonly baseline: number
  readonly align: 'left' | 'centre' | 'right'
  /** Without the outline and shadow that the document's letters have. */
  readonly isPlain?: boolean | undefined
  /** A part of the text that stands out, on a ground of its own as if a marker had been drawn around it. */
  readonly mark?: AssMark | undefined
}

export interface AssMark {
  /** Its places in the text. */
  readonly from: number
  readonly to: number
  readonly colour: string
  readonly ground: string
  /** How far the ground reaches around the letters, in pixels. */
  readonly around: number
}

const ALIGNMENT = { left: 7, centre: 8, right: 9 } as const

/** One line of letters. */
export function assLine(
  { text, font, fontSize, colour, x, baseline, align, isPlain, mark }: AssLine,
  times?: TimeRange,
): string {
  const spans = spansOf(text)
  const above = Math.max(...spans.map(({ isArabic }) => (isArabic ? arabicAbove() : font.above)))
  let at = 0
  const letters = spans.map(({ text: span, isArabic }) => {
    const { name, size } = isArabic
      ? { name: ARABIC.name, size: assSize(ARABIC, fontSize * ARABIC.scale) }
      : { name: font.name, size: assSize(font, fontSize) }
    const written = mark ? marked(span, { mark, at, colour }) : escaped(span)
    at += span.length
    return `{\\fn${name}\\fs${size}}${written}`
  })
  const top = round(baseline - above * fontSize)
  const plain = isPlain ? '\\bord0\\shad0' : ''
  return assEvent(
    `{\\an${ALIGNMENT[align]}\\pos(${round(x)},${top})\\1c&H${assColour(colour)}&${plain}}${letters.join('')}`,
    times,
  )
}

interface MarkedSpan {
  readonly mark: AssMark
  /** Where the span begins in the text. */
  readonly at: number
  /** Of the letters that are not marked. */
  readonly colour: string
}

/** A span with what of it is marked. Nothing of this moves a letter. */
function marked(span: string, { mark, at, colour }: MarkedSpan): string {
  const inSpan = (place: number) => Math.min(span.length, Math.max(0, place - at))
  const [from, to] = [inSpan(mark.from), inSpan(mark.to)]
  if (from >= to) {
    return escaped(span)
  }
  const ground = `\\3c&H${assColour(mark.ground)}&\\bord${round(mark.around)}`
  return [
    escaped(span.slice(0, from)),
    `{\\1c&H${assColour(mark.colour)}&${ground}}`,
    escaped(span.slice(from, to)),
    // Without a value, they are again what they are for the whole document.
    `{\\1c&H${assColour(colour)}&\\3c\\bord}`,
    escaped(span.slice(to)),
  ].join('')
}

export interface AssShapeLook {
  readonly times?: TimeRange | undefined
  readonly opacity?: number
  /** How far its edges fade, in pixels. */
  readonly blur?: number
}

/** A filled shape. `path` is in ASS's own words: `m` moves, `l` draws a line, `b` a curve. */
export function assShape(
  path: string,
  colour: string,
  { times, opacity = 1, blur }: AssShapeLook = {},
): string {
  const alpha = opacity < 1 ? `\\1a&H${hex(Math.round((1 - opacity) * 255))}&` : ''
  const soft = blur === undefined ? '' : `\\blur${round(blur)}`
  return assEvent(
    `{\\an7\\pos(0,0)\\bord0\\shad0${soft}\\1c&H${assColour(colour)}&${alpha}\\p1}${path}{\\p0}`,
    times,
  )
}

/** Seen all along, or at certain times. */
export function assEvent(text: string, times?: TimeRange): string {
  const [start, end] = times
    ? [assTime(times.start), assTime(times.end)]
    : ['0:00:00.00', '9:59:59.99']
  return `Dialogue: 0,${start},${end},Default,,0,0,0,,${text}`
}

function hex(value: number): string {
  return value.toString(16).toUpperCase().padStart(2, '0')
}

/** Braces begin commands there, and so does a backslash unless an invisible character follows. */
export function escaped(text: string): string {
  return text.replaceAll('\\', '\\\u2060').replaceAll('{', '\\{').replaceAll('}', '\\}')
}

/** `#RRGGBB` as ASS writes it. */
export function assColour(colour: string): string {
  return colour.replace(/#(..)(..)(..)/, '$3$2$1')
}

/** libass measures a font from its highest to its lowest point. */
function assSize(font: Pick<Font, 'above' | 'below'>, fontSize: number): number {
  return round(fontSize * (font.above + font.below))
}

function arabicAbove(): number {
  return ARABIC.above * ARABIC.scale
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

interface Span {
  readonly text: string
  readonly isArabic: boolean
}

/** Arabic letters, and spaces and marks between them, are drawn in a font that has them. */
function spansOf(text: string): Span[] {
  return text
    .split(/((?:\p{Script=Arabic}[\p{Script=Arabic}\p{M}\s\p{P}\p{N}]*)?\p{Script=Arabic}\p{M}*)/u)
    .filter((span) => span !== '')
    .map((span) => ({ text: span, isArabic: /^\p{Script=Arabic}/u.test(span) }))
}
