import { type TimeRange, rangeLength, subtractRanges } from '../time/range.ts'
import { type Ticks, ZERO, fromSeconds } from '../time/ticks.ts'
import type { AlignedLine, Alignment } from './alignment.ts'

/** Unchanged lines compared again beside changed ones: the voice is learnt from them. */
const CONTEXT = 6
/** When more of the script changed than this, everything is compared again. */
const MOST_CHANGED = 0.4

/** Lines of the new script to be compared again, and the time in which they must be heard. */
export interface Change extends TimeRange {
  readonly firstLine: number
  readonly endLine: number
}

/** What of an alignment stands after its script was edited. */
export interface Edit {
  /** The line of the earlier alignment for each line of the new script, none where it changed. */
  readonly kept: readonly (AlignedLine | undefined)[]
  readonly removed: readonly AlignedLine[]
  readonly changes: readonly Change[]
}

/**
 * Finds what an edit of the script leaves as it is: lines with the same text in the same order. Undefined when
 * so much changed that it is better compared as a whole.
 */
export function editOf(
  earlier: Alignment,
  texts: readonly string[],
  duration: Ticks,
): Edit | undefined {
  const pairs = commonLines(
    earlier.lines.map(({ text }) => text),
    texts,
  )
  const kept = texts.map((_, line) => earlier.lines[pairs.get(line) ?? -1])
  const changed = kept.flatMap((line, index) => (line ? [] : [index]))
  const isMostlyNew = changed.length > MOST_CHANGED * texts.length
  if (isMostlyNew || !kept.some((line) => line?.reading)) {
    return undefined
  }
  const stays = new Set(pairs.values())
  return {
    kept,
    removed: earlier.lines.filter((_, line) => !stays.has(line)),
    changes: stretches(changed, texts.length).map(({ firstLine, endLine }) => ({
      firstLine,
      endLine,
      start: kept.slice(0, firstLine).findLast((line) => line?.reading)?.reading?.end ?? ZERO,
      end: kept.slice(endLine).find((line) => line?.reading)?.reading?.start ?? duration,
    })),
  }
}

/** The number in `before` of each line of `after` that is part of the longest common row of both. */
function commonLines(before: readonly string[], after: readonly string[]): Map<number, number> {
  let head = 0
  while (head < before.length && head < after.length && before[head] === after[head]) {
    head += 1
  }
  let tail = 0
  const room = Math.min(before.length, after.length) - head
  while (tail < room && before.at(-1 - tail) === after.at(-1 - tail)) {
    tail += 1
  }
  const pairs = new Map<number, number>()
  for (let line = 0; line < head; line++) {
    pairs.set(line, line)
  }
  for (let line = 1; line <= tail; line++) {
    pairs.set(after.length - line, before.length - line)
  }
  addLongestRow(
    pairs,
    before.slice(head, before.length - tail),
    after.slice(head, after.length - tail),
    head,
  )
  return pairs
}

/** By the usual table of lengths; the middle of an edited script is small. */
function addLongestRow(
  pairs: Map<number, number>,
  before: readonly string[],
  after: readonly string[],
  shift: number,
): void {
  const width = after.length + 1
  const lengths = new Uint16Array((before.length + 1) * width)
  for (let row = before.length - 1; row >= 0; row--) {
    for (let column = after.length - 1; column >= 0; column--) {
      lengths[row * width + column] =
        before[row] === after[column]
          ? (lengths[(row + 1) * width + column + 1] ?? 0) + 1
          : Math.max(
              lengths[(row + 1) * width + column] ?? 0,
              lengths[row * width + column + 1] ?? 0,
            )
    }
  }
  let row = 0
  let column = 0
  while (row < before.length && column < after.length) {
    if (before[row] === after[column]) {
      pairs.set(column + shift, row + shift)
      row += 1
      column += 1
    } else if (
      (lengths[(row + 1) * width + column] ?? 0) >= (lengths[row * width + column + 1] ?? 0)
    ) {
      row += 1
    } else {
      column += 1
    }
  }
}

/** Changed lines with the lines beside them; what overlaps is one. */
function stretches(changed: readonly number[], count: number) {
  const joined: { firstLine: number; endLine: number }[] = []
  for (const line of changed) {
    const firstLine = Math.max(0, line - CONTEXT)
    const endLine = Math.min(count, line + CONTEXT + 1)
    const last = joined.at(-1)
    if (last && firstLine <= last.endLine) {
      last.endLine = endLine
    } else {
      joined.push({ firstLine, endLine })
    }
  }
  return joined
}

const SHORTEST_UNSCRIPTED = fromSeconds(1.5)

/** The alignment after an edit: `found` are the changed lines, by their number in the new script. */
export function afterEdit(
  earlier: Alignment,
  { kept, removed }: Edit,
  found: ReadonlyMap<number, AlignedLine>,
): Alignment {
  const lines = kept.flatMap((line, index) => line ?? found.get(index) ?? [])
  const gone = removed.flatMap(({ reading, repeats }) => [
    ...(reading ? [reading] : []),
    ...repeats,
  ])
  const read = lines.flatMap(({ reading, repeats }) => [...(reading ? [reading] : []), ...repeats])
  const foreign = [...earlier.unscripted, ...gone].map(({ start, end }) => ({ start, end }))
  return {
    lines,
    unscripted: subtractRanges(foreign, read)
      .filter((range) => rangeLength(range) >= SHORTEST_UNSCRIPTED)
      .toSorted((a, b) => a.start - b.start),
  }
}
