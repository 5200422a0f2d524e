/** A part of a script: from a heading or an empty line on. */
export interface ScriptSection {
  readonly title: string
  readonly isHeading: boolean
  /** By which of these, in this order, its beginning is heard: a heading may not be read aloud. */
  readonly texts: readonly string[]
}

/** A line of its own that is no longer than this and ends like no sentence is a heading. */
const LONGEST_HEADING = 60

/** The parts of a script in order. Directions in [brackets] are not read. */
export function scriptSections(script: string): ScriptSection[] {
  const paragraphs = script
    .replace(/\[[^\]]*\]/g, ' ')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
  return paragraphs.flatMap((paragraph, index): ScriptSection[] => {
    const [line = '', ...rest] = paragraph.split('\n')
    const marked = /^#+\s*(.+)$/.exec(line)?.[1]
    const next = paragraphs[index + 1]
    if (marked !== undefined) {
      const text = rest.join(' ').trim() || next
      return [{ title: marked, isHeading: true, texts: [marked, text ?? ''] }]
    }
    if (rest.length === 0 && next !== undefined && isHeading(line)) {
      return [{ title: line, isHeading: true, texts: [line, next] }]
    }
    return [{ title: paragraph, isHeading: false, texts: [paragraph] }]
  })
}

function isHeading(line: string): boolean {
  return line.length <= LONGEST_HEADING && !/[.,;:!?…"'”’)]$/.test(line)
}
