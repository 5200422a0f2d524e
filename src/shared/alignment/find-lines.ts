import { NEVER, type PathCosts } from './costs.ts'
import { jumpLines } from './jump-lines.ts'
import { CAME_FROM_LINE, type Heard, NOWHERE, Path, type Row, STAY, WAITED } from './path.ts'
import type { Reference } from './reference.ts'
import type { Sight } from './sight.ts'
import type { Sound } from './sound.ts'
import { StateCosts } from './state-costs.ts'

/**
 * A line whose every state is this far behind the cheapest, in the units of `PathCosts`, is not read on: it
 * is several jumps behind. Readings of bench/align came out the same with it and without.
 */
const BEAM = 60

/** Nobody draws out the very first and last of a line: what does is music or noise before and after it. */
const EDGE_SECONDS = 0.06
const EDGE_LINGER = 3

/**
 * Finds where the lines of a script are heard: the cheapest path through the recording that reads lines, from
 * their start to their end, in any order, with anything foreign to the script between them (Viterbi's
 * algorithm). Going on with the next line costs nothing, going anywhere else does.
 *
 * Only what is in sight is looked at.
 */
export function findLines(
  sound: Sound,
  reference: Reference,
  weighted: Float32Array,
  costs: PathCosts,
  sight: Sight,
  onFrame: (frame: number) => void = () => undefined,
): Heard[] {
  const search = new Search(sound, reference, weighted, costs, sight)
  for (let frame = 0; frame < sound.count; frame++) {
    search.step(frame)
    onFrame(frame)
  }
  return search.finish()
}

class Search {
  readonly #lines: number
  #scores: Float32Array
  #before: Float32Array
  readonly #stateCosts: StateCosts
  /** Cheapest way to stand within each line. */
  readonly #lineScores: Float32Array
  /** Cheapest way to stand before each line (and behind the last). */
  readonly #atBoundary: Float32Array
  readonly #path: Path
  readonly #heard: Heard[] = []
  #firstLine = 0
  #endLine = 0
  #place = 0
  #lost = 0

  readonly sound: Sound
  readonly reference: Reference
  readonly costs: PathCosts
  readonly sight: Sight

  constructor(
    sound: Sound,
    reference: Reference,
    weighted: Float32Array,
    costs: PathCosts,
    sight: Sight,
  ) {
    this.sound = sound
    this.reference = reference
    this.costs = costs
    this.sight = sight
    this.#path = new Path(reference)
    this.#lines = reference.first.length
    this.#scores = new Float32Array(reference.count).fill(NEVER)
    this.#before = new Float32Array(reference.count).fill(NEVER)
    this.#stateCosts = new StateCosts(sound, reference, weighted, costs)
    this.#lineScores = new Float32Array(this.#lines).fill(NEVER)
    this.#atBoundary = new Float32Array(this.#lines + 1).fill(NEVER)
    this.#atBoundary[0] = 0
    this.#look(0)
    this.#jump(this.#newRow())
  }

  step(frame: number): void {
    this.#look(frame)
    const row = this.#newRow()
    const bound = this.#cheapestScore() + BEAM
    for (let line = this.#firstLine; line < this.#endLine; line++) {
      if (Math.min(this.#lineScores[line] ?? NEVER, this.#atBoundary[line] ?? NEVER) > bound) {
        this.#giveUp(line)
      } else {
        this.#readLine(frame, line, row)
      }
    }
    ;[this.#scores, this.#before] = [this.#before, this.#scores]
    this.#leaveLines(frame, row)
    this.#jump(row)
    this.#path.add(row)
    if (this.#path.isFull) {
      this.#heard.push(...this.#path.readOff(this.#cheapest()))
    }
  }

  finish(): Heard[] {
    this.#heard.push(...this.#path.read(this.#cheapest()))
    return this.#heard
  }

  #look(frame: number): void {
    const { first, count } = this.reference
    const { from, to } = this.sight(frame, this.#place, this.#lost)
    const oldFirst = this.#firstLine
    const oldEnd = this.#endLine
    this.#firstLine = lineFrom(first, from, this.#firstLine)
    this.#endLine = to >= count ? this.#lines : lineFrom(first, to, this.#endLine)
    this.#forget(oldFirst, Math.min(oldEnd, this.#firstLine))
    this.#forget(Math.max(oldFirst, this.#endLine), oldEnd)
  }

  /** What goes out of sight begins anew when it comes back. */
  #forget(fromLine: number, toLine: number): void {
    for (let line = fromLine; line < toLine; line++) {
      const { first, last } = this.reference
      this.#scores.fill(NEVER, first[line], (last[line] ?? 0) + 1)
      this.#before.fill(NEVER, first[line], (last[line] ?? 0) + 1)
      this.#lineScores[line] = NEVER
      this.#atBoundary[line < this.#firstLine ? line : line + 1] = NEVER
    }
  }

  #newRow(): Row {
    const { first, last } = this.reference
    const firstState = first[this.#firstLine] ?? 0
    const states = (last[this.#endLine - 1] ?? -1) + 1 - firstState
    const boundaries = this.#endLine - this.#firstLine + 1
    return {
      firstState,
      firstLine: this.#firstLine,
      moves: new Uint8Array(states),
      exits: new Uint8Array(boundaries),
      jumpedFrom: new Int32Array(boundaries).fill(NOWHERE),
    }
  }

  #cheapestScore(): number {
    let cheapest = NEVER
    for (let line = this.#firstLine; line < this.#endLine; line++) {
      cheapest = Math.min(
        cheapest,
        this.#lineScores[line] ?? NEVER,
        this.#atBoundary[line] ?? NEVER,
      )
    }
    return Math.min(cheapest, this.#atBoundary[this.#endLine] ?? NEVER)
  }

  /** So far behind that it will not catch up: the line is not read on until it is entered anew. */
  #giveUp(line: number): void {
    const { first, last } = this.reference
    this.#scores.fill(NEVER, first[line], (last[line] ?? 0) + 1)
    this.#before.fill(NEVER, first[line], (last[line] ?? 0) + 1)
    this.#lineScores[line] = NEVER
  }

  /** The hot loop: every state of a line from the states before it, one frame ago. */
  #readLine(frame: number, line: number, row: Row): void {
    const { first, last, isPause } = this.reference
    const from = first[line] ?? 0
    const to = last[line] ?? 0
    const { linger, hurry } = this.costs
    const edge = Math.ceil(EDGE_SECONDS * this.sound.perSecond)
    const scores = this.#scores
    const next = this.#before
    const costs = this.#stateCosts.at(frame, from, to)
    const moves = row.moves
    const shift = row.firstState
    // The scores one, two and three states before; entering the line counts as coming from before it.
    let one = this.#atBoundary[line] ?? NEVER
    let two = NEVER
    let three = NEVER
    let isOverPause = false
    let least = NEVER
    for (let state = from; state <= to; state++) {
      const own = scores[state] ?? NEVER
      const isQuiet = isPause[state] === 1
      const isEdge = state < from + edge || state > to - edge
      let best = isQuiet ? own : own + (isEdge ? EDGE_LINGER * linger : linger)
      let move = STAY
      if (one < best) {
        best = one
        move = 1
      }
      const hurried = isOverPause ? two : two + hurry
      if (hurried < best) {
        best = hurried
        move = 2
      }
      if (isOverPause && three + hurry < best) {
        best = three + hurry
        move = 3
      }
      moves[state - shift] = move
      const score = best + (costs[state] ?? 0)
      next[state] = score
      if (score < least) {
        least = score
      }
      three = two
      two = state === from ? NEVER : one
      one = own
      isOverPause = isQuiet
    }
    this.#lineScores[line] = least
  }

  /** Waiting between lines, in silence or in something foreign, against coming from the line before. */
  #leaveLines(frame: number, row: Row): void {
    const { last } = this.reference
    const wait = Math.min(this.costs.foreign, this.sound.pauseCost[frame] ?? 0)
    for (let line = this.#firstLine; line <= this.#endLine; line++) {
      const waited = (this.#atBoundary[line] ?? NEVER) + wait
      const ended = line > this.#firstLine ? (this.#scores[last[line - 1] ?? 0] ?? NEVER) : NEVER
      const isEnd = ended < waited
      this.#atBoundary[line] = isEnd ? ended : waited
      row.exits[line - row.firstLine] = isEnd ? CAME_FROM_LINE : WAITED
    }
  }

  #jump(row: Row): void {
    const boundary = this.#atBoundary.subarray(this.#firstLine, this.#endLine + 1)
    const own = boundary.slice()
    jumpLines(boundary, row.jumpedFrom, this.costs)
    this.#notePlace(own)
  }

  #notePlace(own: Float32Array): void {
    let best = 0
    for (let index = 1; index < own.length; index++) {
      if ((own[index] ?? NEVER) < (own[best] ?? NEVER)) {
        best = index
      }
    }
    const place = this.#firstLine + best
    this.#lost = place === this.#place ? this.#lost + 1 : 0
    this.#place = place
  }

  #cheapest(): number {
    let best = this.#firstLine
    for (let line = this.#firstLine; line <= this.#endLine; line++) {
      if ((this.#atBoundary[line] ?? NEVER) < (this.#atBoundary[best] ?? NEVER)) {
        best = line
      }
    }
    return best
  }
}

/** The first line that begins at or after a state; looked for from a line near it. */
function lineFrom(first: Int32Array, state: number, near: number): number {
  let line = near
  while (line > 0 && (first[line - 1] ?? 0) >= state) {
    line -= 1
  }
  while (line < first.length && (first[line] ?? 0) < state) {
    line += 1
  }
  return line
}
