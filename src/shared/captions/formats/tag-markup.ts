import type { Place, Span } from './caption-file.ts'
import { type Look, SpanCollector } from './spans.ts'

/** What the marks of SubRip and WebVTT say about a caption. */
export interface MarkedText {
  readonly spans: readonly Span[]
  readonly speaker: string | undefined
  readonly place: Place | undefined
}

/** A tag that files know, a time within the text, or an override that SubRip has borrowed from ASS. */
const MARK =
  /<(\/?)(i|b|u|s|v|c|font|lang|ruby|rt)(?:\.[^\s>]*)?((?:[ \t][^>\n]*)?)>|<\d+:[\d:.]*>|\{\\([^}\n]*)\}/gi
const PLACE = /\\?an([1-9])/

const LOOKS: Readonly<Record<string, keyof Look>> = { i: 'italic', b: 'bold', u: 'underlined' }

/** Reads a text with tags: italic, bold, underlined, who speaks, where it stands; other marks are passed over. */
export function readTags(text: string): MarkedText {
  const collector = new SpanCollector()
  let speaker: string | undefined
  let place: Place | undefined
  let from = 0
  for (const match of text.matchAll(MARK)) {
    collector.add(text.slice(from, match.index))
    from = match.index + match[0].length
    const [, closing, name = '', rest = '', override = ''] = match
    const look = LOOKS[name.toLowerCase()]
    if (look) {
      collector.look[look] = closing !== '/'
    }
    if (name.toLowerCase() === 'v' && closing !== '/') {
      speaker ??= rest.trim()
    }
    const found = PLACE.exec(override)
    place ??= found ? (Number(found[1]) as Place) : undefined
  }
  collector.add(text.slice(from))
  return { spans: collector.spans, speaker: speaker === '' ? undefined : speaker, place }
}

/** Writes spans with tags; `escape` keeps the text itself from being read as tags. */
export function writeTags(spans: readonly Span[], escape: (text: string) => string): string {
  return spans
    .map((span) => {
      const tags = [
        ...(span.isBold ? ['b'] : []),
        ...(span.isItalic ? ['i'] : []),
        ...(span.isUnderlined ? ['u'] : []),
      ]
      const open = tags.map((tag) => `<${tag}>`).join('')
      const close = tags
        .toReversed()
        .map((tag) => `</${tag}>`)
        .join('')
      return `${open}${escape(span.text)}${close}`
    })
    .join('')
}
