import type { PathCosts } from './costs.ts'
import type { Heard } from './path.ts'
import { type Followed, followLine } from './follow-line.ts'
import type { Reference } from './reference.ts'
import type { Sound } from './sound.ts'

/** A line that seems to be heard, and what speaks for it. */
export interface Judged {
  readonly heard: Heard
  readonly followed: Followed
  /** Mean and least cost of other lines of about its length, read in its place. */
  readonly others: number
  readonly bestOther: number
  /** Frames for each state: how slowly it would be read. */
  readonly stretch: number
}

/** Other lines tried in the place of one. */
const OTHERS = 8

/** Compares every line with others in its place. Those that do not fit at all are left out. */
export function judge(
  heard: readonly Heard[],
  sound: Sound,
  reference: Reference,
  weighted: Float32Array,
  costs: PathCosts,
): Judged[] {
  // A refrain is no rival of itself.
  const byLength = [...new Set(reference.twin)].toSorted(
    (a, b) => statesOf(reference, a) - statesOf(reference, b),
  )
  const follow = (line: number, { start, end }: Heard) =>
    followLine(sound, reference, weighted, costs, { line, start, end })
  return heard.flatMap((piece) => {
    const followed = follow(piece.line, piece)
    if (!followed) {
      return []
    }
    const rivals = neighboursIn(byLength, reference.twin[piece.line] ?? piece.line).flatMap(
      (line) => {
        const other = follow(line, piece)
        return other ? [other.cost] : []
      },
    )
    const others = rivals.reduce((sum, cost) => sum + cost, 0) / Math.max(1, rivals.length)
    return {
      heard: piece,
      followed,
      others: rivals.length > 0 ? others : USUAL_OTHER,
      bestOther: rivals.length > 0 ? Math.min(...rivals) : USUAL_OTHER,
      stretch: readFrames(followed, reference) / statesOf(reference, piece.line),
    }
  })
}

/** What a wrong line costs, where there is none to compare with. */
const USUAL_OTHER = -0.8

function statesOf({ first, last }: Reference, line: number): number {
  return (last[line] ?? 0) - (first[line] ?? 0) + 1
}

function readFrames({ states }: Followed, { isPause }: Reference): number {
  return states.reduce((sum, state) => sum + (isPause[state] ? 0 : 1), 0)
}

/** The lines whose length is nearest. */
function neighboursIn(sorted: readonly number[], line: number): number[] {
  const at = sorted.indexOf(line)
  const from = Math.max(0, Math.min(at - OTHERS / 2, sorted.length - OTHERS - 1))
  return sorted.slice(from, from + OTHERS + 1).filter((other) => other !== line)
}

/** What is usual for the lines of this recording. */
export interface Usual {
  /** Of lines that are certainly right, and of others in their place: costs a frame. */
  readonly right: number
  readonly wrong: number
  readonly stretch: number
}

const LEAST_LEAD = 0.3
const SLOWEST = 1.8

/** Those that can hardly be wrong: better than any other line by far, and read at the usual pace. */
export function certain(judged: readonly Judged[]): Judged[] {
  const stretch = median(judged.map((piece) => piece.stretch))
  return judged.filter(
    (piece) =>
      piece.bestOther - piece.followed.cost >= LEAST_LEAD &&
      piece.stretch < stretch * SLOWEST &&
      piece.stretch > stretch / SLOWEST,
  )
}

export function usualOf(sure: readonly Judged[]): Usual | undefined {
  return sure.length === 0
    ? undefined
    : {
        right: median(sure.map(({ followed }) => followed.cost)),
        wrong: median(sure.map(({ others }) => others)),
        stretch: median(sure.map(({ stretch }) => stretch)),
      }
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
