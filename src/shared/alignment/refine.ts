import type { PathCosts } from './costs.ts'
import { DIMENSIONS } from './features.ts'
import { findLines } from './find-lines.ts'
import type { Heard } from './path.ts'
import type { Reference } from './reference.ts'
import type { Sight } from './sight.ts'
import type { Sound } from './sound.ts'

/** A line and about where it is heard, in frames of the fine sound. */
export interface Roughly {
  readonly line: number
  readonly start: number
  readonly end: number
}

/** Sound looked at before and after, in frames (10 ms). */
const MARGIN = 40
/** Lines are refined together until there are this many frames, and parted at the longest pause. */
const TOGETHER = 1500

/**
 * The exact frames of lines whose order and rough places are known. Neighbours are refined together, so that
 * where one ends and the next begins is found by what both are like.
 */
export function refine(
  rough: readonly Roughly[],
  sound: Sound,
  reference: Reference,
  weighted: Float32Array,
  costs: PathCosts,
  onProgress: (fraction: number) => void,
): Heard[] {
  const inOrder: PathCosts = { ...costs, leaveOut: NEVER, repeat: NEVER }
  const everything: Sight = () => ({ from: 0, to: Infinity })
  const exact: Heard[] = []
  for (let from = 0; from < rough.length;) {
    const to = endOfGroup(rough, from)
    const group = rough.slice(from, to)
    const start = Math.max(
      middle(rough[from - 1]?.end, group[0]?.start),
      (group[0]?.start ?? 0) - MARGIN,
    )
    const last = group.at(-1)
    const end = Math.min(
      rough[to] ? middle(last?.end, rough[to]?.start) : sound.count,
      (last?.end ?? 0) + MARGIN,
    )
    const part = partOf(reference, weighted, group)
    const heard = findLines(
      cut(sound, start, end),
      part.reference,
      part.weighted,
      inOrder,
      everything,
    )
    const isWhole = heard.length === group.length
    group.forEach((piece, index) => {
      const found = isWhole ? heard[index] : undefined
      exact.push(found ? moved(found, piece.line, start) : asItWas(piece, reference))
    })
    onProgress(to / rough.length)
    from = to
  }
  return exact
}

const NEVER = 1e8

/** Between two lines that are about there; where they overlap, the middle of that. */
function middle(end: number | undefined, start: number | undefined): number {
  return end === undefined ? 0 : Math.round((end + (start ?? end)) / 2)
}

function endOfGroup(rough: readonly Roughly[], from: number): number {
  const start = rough[from]?.start ?? 0
  let to = from + 1
  while (to < rough.length && (rough[to]?.end ?? 0) - start < TOGETHER) {
    to += 1
  }
  if (to === rough.length) {
    return to
  }
  let longest = to
  for (let index = from + 1; index < to; index++) {
    if (pauseBefore(rough, index) > pauseBefore(rough, longest)) {
      longest = index
    }
  }
  return longest
}

function pauseBefore(rough: readonly Roughly[], index: number): number {
  return (rough[index]?.start ?? 0) - (rough[index - 1]?.end ?? 0)
}

function cut(sound: Sound, start: number, end: number): Sound {
  return {
    ...sound,
    count: end - start,
    values: sound.values.subarray(start * DIMENSIONS, end * DIMENSIONS),
    pauseCost: sound.pauseCost.subarray(start, end),
    least: sound.least.subarray(start, end),
    usual: sound.usual.subarray(start, end),
    usualSpread: sound.usualSpread.subarray(start, end),
  }
}

/** The states of some lines, in the order given. */
function partOf(reference: Reference, weighted: Float32Array, group: readonly Roughly[]) {
  const bounds = group.map(({ line }) => ({
    from: reference.first[line] ?? 0,
    to: (reference.last[line] ?? -1) + 1,
  }))
  const count = bounds.reduce((sum, { from, to }) => sum + to - from, 0)
  const part = {
    ...reference,
    count,
    isPause: new Uint8Array(count),
    word: new Int32Array(count),
    first: new Int32Array(group.length),
    last: new Int32Array(group.length),
    wordCount: Int32Array.from(group, ({ line }) => reference.wordCount[line] ?? 0),
  }
  const values = new Float32Array(count * DIMENSIONS)
  let at = 0
  bounds.forEach(({ from, to }, line) => {
    part.isPause.set(reference.isPause.subarray(from, to), at)
    part.word.set(reference.word.subarray(from, to), at)
    values.set(weighted.subarray(from * DIMENSIONS, to * DIMENSIONS), at * DIMENSIONS)
    part.first[line] = at
    at += to - from
    part.last[line] = at - 1
  })
  return { reference: part, weighted: values }
}

function moved(heard: Heard, line: number, by: number): Heard {
  return {
    line,
    start: heard.start + by,
    end: heard.end + by,
    words: heard.words.map((frame) => frame + by),
  }
}

/** Words spread evenly, where the sound could not be followed more closely. */
function asItWas({ line, start, end }: Roughly, { wordCount }: Reference): Heard {
  const count = wordCount[line] ?? 0
  const words = Int32Array.from({ length: count }, (_, index) =>
    Math.round(start + ((end - start) * index) / Math.max(1, count)),
  )
  return { line, start, end, words }
}
