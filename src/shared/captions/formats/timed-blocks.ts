/** A line of times and what belongs to it. */
export interface TimedBlock {
  /** Counted from 1. */
  readonly line: number
  readonly times: string
  /** The line above the times, when it names the caption. */
  readonly id: string | undefined
  readonly text: readonly string[]
  /** What stands between the caption before and this one and belongs to neither, block by block. */
  readonly before: readonly string[]
}

/** A file of SubRip or WebVTT, divided at its lines of times. */
export interface TimedBlocks {
  readonly blocks: readonly TimedBlock[]
  /** Blocks after the last caption. */
  readonly after: readonly string[]
}

export const ARROW = '-->'
const NUMBER = /^\s*\d+\s*$/

/**
 * Divides lines at the lines of times. A caption ends at a blank line or before the next one; where the blank
 * line is missing, a number alone above the next times is not its text.
 */
export function timedBlocks(lines: readonly string[]): TimedBlocks {
  const starts = lines.flatMap((line, index) => (line.includes(ARROW) ? [index] : []))
  const blocks: TimedBlock[] = []
  let from = 0
  for (const [position, start] of starts.entries()) {
    const head = headOf(lines, from, start)
    const end = starts[position + 1] ?? lines.length
    const text = ownText(lines.slice(start + 1, end), position + 1 < starts.length)
    blocks.push({
      line: start + 1,
      times: lines[start] ?? '',
      id: head === start ? undefined : (lines[head] ?? '').trim(),
      text,
      before: paragraphs(lines.slice(from, head)),
    })
    from = start + 1 + text.length
  }
  return { blocks, after: paragraphs(lines.slice(from)) }
}

/** Where the caption itself begins: at its name, when the line above the times stands alone. */
function headOf(lines: readonly string[], from: number, times: number): number {
  const above = lines[times - 1]
  const isOwn = times > from && above !== undefined && above.trim() !== ''
  const standsAlone = times - 1 === from || (lines[times - 2] ?? '').trim() === ''
  return isOwn && (standsAlone || NUMBER.test(above)) ? times - 1 : times
}

function ownText(lines: readonly string[], hasNext: boolean): readonly string[] {
  const blank = lines.findIndex((line) => line.trim() === '')
  if (blank !== -1) {
    return lines.slice(0, blank)
  }
  return hasNext && lines.length > 1 && NUMBER.test(lines.at(-1) ?? '') ? lines.slice(0, -1) : lines
}

/** Lines that belong together, joined; blank ones only divide. */
export function paragraphs(lines: readonly string[]): string[] {
  return lines
    .join('\n')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/^\n+|\s+$/g, ''))
    .filter((paragraph) => paragraph.trim() !== '')
}
