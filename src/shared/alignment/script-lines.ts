/** A piece of a line that is spoken and compared as one: offsets in the line's text. */
export interface ScriptPart {
  readonly from: number
  readonly to: number
  /** What is said: the same length as the piece, with directions blanked out. */
  readonly spoken: string
}

export interface ScriptLine {
  readonly text: string
  /** None for a line that is only a direction. */
  readonly parts: readonly ScriptPart[]
}

/** Readers stop, and sometimes stray, at the ends of sentences: a part is no longer than it has to be. */
const SHORTEST = 40
const LONGEST = 140

/** The lines of a script, empty ones left out. What stands in [brackets] is a direction and is not read. */
export function scriptLines(script: string): ScriptLine[] {
  return linesOf(script, /\[[^\]]*\]/g)
}

/** The lines of a page, likewise; all that is printed is read, brackets are signs like others. */
export function printedLines(text: string): ScriptLine[] {
  return linesOf(text, /[[\]]/g)
}

function linesOf(script: string, unread: RegExp): ScriptLine[] {
  return script
    .replace(/^\uFEFF/, '')
    .split(/\r\n|[\n\r\u0085\u2028\u2029]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((text) => ({ text, parts: partsOf(blanked(blanked(text, unread), BEYOND)) }))
}

/** Signs that the synthesiser counts as two. */
const BEYOND = /[\u{10000}-\u{10FFFF}]/gu

/** What is not read is blanked out: every word keeps its place. */
function blanked(text: string, unread: RegExp): string {
  return text.replace(unread, (found) => ' '.repeat(found.length))
}

function partsOf(spoken: string): ScriptPart[] {
  const parts: ScriptPart[] = []
  let from = 0
  while (from < spoken.length) {
    const to = endOfPart(spoken, from)
    const piece = spoken.slice(from, to)
    if (/[\p{L}\p{N}]/u.test(piece)) {
      parts.push({ from, to, spoken: piece })
    }
    from = to
  }
  return parts
}

function endOfPart(text: string, from: number): number {
  const rest = text.slice(from)
  if (rest.length <= SHORTEST) {
    return text.length
  }
  const sentence = /(?:[.!?…:;]+["'”’»)]*\s+|[。！？]+)(?=.{12})/gu
  for (const { index, 0: mark } of rest.slice(0, LONGEST).matchAll(sentence)) {
    if (index + mark.length >= SHORTEST) {
      return from + index + mark.length
    }
  }
  if (rest.length <= LONGEST) {
    return text.length
  }
  const head = rest.slice(0, LONGEST)
  const comma = Math.max(
    ...[', ', '، ', '、', '，', ' – ', ' — '].map((mark) => head.lastIndexOf(mark)),
  )
  const space = head.lastIndexOf(' ')
  const at = comma >= SHORTEST ? comma : space
  return from + (at > 0 ? at + 1 : LONGEST)
}
