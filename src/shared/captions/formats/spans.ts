import type { Span } from './caption-file.ts'

/** How the text that is being read looks at this moment. */
export interface Look {
  italic: boolean
  bold: boolean
  underlined: boolean
}

/** Collects text into spans: neighbours of one look become one, empty ones are left out. */
export class SpanCollector {
  readonly look: Look = { italic: false, bold: false, underlined: false }
  readonly #spans: Span[] = []

  add(text: string): void {
    if (text === '') {
      return
    }
    const span = spanOf(text, this.look)
    const last = this.#spans.at(-1)
    if (last && isSameLook(last, span)) {
      this.#spans[this.#spans.length - 1] = { ...last, text: last.text + text }
    } else {
      this.#spans.push(span)
    }
  }

  get spans(): readonly Span[] {
    return this.#spans
  }
}

function spanOf(text: string, { italic, bold, underlined }: Look): Span {
  return {
    text,
    ...(italic ? { isItalic: true } : {}),
    ...(bold ? { isBold: true } : {}),
    ...(underlined ? { isUnderlined: true } : {}),
  }
}

function isSameLook(a: Span, b: Span): boolean {
  return a.isItalic === b.isItalic && a.isBold === b.isBold && a.isUnderlined === b.isUnderlined
}
