import type { Place, Span } from './caption-file.ts'
import { type Look, SpanCollector } from './spans.ts'

export interface AssText {
  readonly spans: readonly Span[]
  readonly place: Place | undefined
}

/** An escaped brace begins none. */
const OVERRIDES = /(?<!\\)\{([^}]*)\}/g
const LOOKS: Readonly<Record<string, keyof Look>> = { i: 'italic', b: 'bold', u: 'underlined' }

/**
 * Reads the text of an ASS event: looks, place and line ends. Other overrides are passed over; drawings (between
 * `\p1` and `\p0`) are no words and left out.
 */
export function readAssText(text: string): AssText {
  const collector = new SpanCollector()
  let place: Place | undefined
  let isDrawing = false
  let from = 0
  const addText = (part: string) => collector.add(isDrawing ? '' : unescapeAss(part))
  for (const match of text.matchAll(OVERRIDES)) {
    addText(text.slice(from, match.index))
    from = match.index + match[0].length
    for (const [, name = '', value = ''] of (match[1] ?? '').matchAll(/\\(an|[biup])(\d+)/g)) {
      const look = LOOKS[name]
      if (look) {
        collector.look[look] = value !== '0'
      } else if (name === 'p') {
        isDrawing = value !== '0'
      } else {
        place ??= placeOf(value)
      }
    }
  }
  addText(text.slice(from))
  return { spans: collector.spans, place }
}

function placeOf(value: string): Place | undefined {
  return /^[1-9]$/.test(value) && value !== '2' ? (Number(value) as Place) : undefined
}

/** Writes spans as the text of an ASS event. */
export function writeAssText(spans: readonly Span[], place: Place | undefined): string {
  const look = { b: false, i: false, u: false }
  const text = spans.map((span) => {
    const wanted = { b: !!span.isBold, i: !!span.isItalic, u: !!span.isUnderlined }
    const changes = (['b', 'i', 'u'] as const).filter((name) => wanted[name] !== look[name])
    Object.assign(look, wanted)
    const overrides = changes.map((name) => `\\${name}${wanted[name] ? 1 : 0}`).join('')
    return `${overrides === '' ? '' : `{${overrides}}`}${escapeAss(span.text)}`
  })
  return `${place === undefined ? '' : `{\\an${place}}`}${text.join('')}`
}

function unescapeAss(text: string): string {
  return text
    .replaceAll('\\N', '\n')
    .replaceAll('\\n', '\n')
    .replaceAll('\\h', '\u00A0')
    .replaceAll('\\{', '{')
    .replaceAll('\\}', '}')
}

/** Braces begin overrides there, and a backslash before a letter means something. */
function escapeAss(text: string): string {
  return text
    .replaceAll('\\', '\u29F5')
    .replaceAll('{', '\\{')
    .replaceAll('}', '\\}')
    .replaceAll('\u00A0', '\\h')
    .replaceAll('\n', '\\N')
}
