import type { Reference } from './reference.ts'

/** A line heard from one frame up to, not including, another. */
export interface Heard {
  readonly line: number
  readonly start: number
  readonly end: number
  /** First frame of each word; words that were hurried past have the frame of the next. */
  readonly words: Int32Array
}

/** A move into a state is by that many states. */
export const STAY = 0
/** How a boundary between lines was reached. */
export const WAITED = 0
export const CAME_FROM_LINE = 1
export const NOWHERE = -1

/** How each state and boundary in sight was best reached in one frame. */
export interface Row {
  readonly firstState: number
  readonly firstLine: number
  readonly moves: Uint8Array
  readonly exits: Uint8Array
  /** The boundary jumped from, counted from the first in sight, or NOWHERE. */
  readonly jumpedFrom: Int32Array
}

/** Rows kept before the sure part of the path is read off: bounds the memory of long recordings. */
const ROOM_BYTES = 160e6

/** The way back through everything that was compared. */
export class Path {
  readonly #reference: Reference
  readonly #rows: Row[] = []
  /** Frame of the first row that is kept. */
  #kept = 0
  #bytes = 0

  constructor(reference: Reference) {
    this.#reference = reference
  }

  add(row: Row): void {
    this.#rows.push(row)
    this.#bytes += row.moves.length
  }

  get isFull(): boolean {
    return this.#bytes > ROOM_BYTES
  }

  /** The lines up to the middle of what is kept, which are not going to change any more; then forgets them. */
  readOff(boundary: number): Heard[] {
    const middle = this.#kept + Math.floor(this.#rows.length / 2)
    const sure = this.read(boundary).filter(({ end }) => end <= middle)
    const upTo = sure.at(-1)?.end ?? middle
    const gone = this.#rows.splice(0, upTo - this.#kept)
    this.#kept = upTo
    this.#bytes -= gone.reduce((sum, { moves }) => sum + moves.length, 0)
    return sure
  }

  /** The lines on the way to a boundary at the last row. */
  read(end: number): Heard[] {
    const heard: Heard[] = []
    let boundary = end
    let at = this.#rows.length - 1
    for (let row = this.#rows[at]; row; row = this.#rows[at]) {
      const source = row.jumpedFrom[boundary - row.firstLine] ?? NOWHERE
      boundary = source === NOWHERE ? boundary : row.firstLine + source
      if (row.exits[boundary - row.firstLine] === CAME_FROM_LINE) {
        const line = this.#readLine(at, boundary - 1)
        if (!line) {
          break // begun before what is kept: it was read off already
        }
        heard.push(line)
        boundary = line.line
        at = line.start - this.#kept - 1
      } else {
        at -= 1
      }
    }
    return heard.toReversed()
  }

  #readLine(endRow: number, line: number): Heard | undefined {
    const { first, last, word, wordCount, isPause } = this.#reference
    const words = new Int32Array(wordCount[line] ?? 0).fill(-1)
    const end = this.#kept + endRow + 1
    let state = last[line] ?? 0
    let at = endRow
    for (let row = this.#rows[at]; row; row = this.#rows[at]) {
      if (!isPause[state]) {
        words[word[state] ?? 0] = this.#kept + at
      }
      const move = row.moves[state - row.firstState] ?? STAY
      if (state === first[line] && move !== STAY) {
        return { line, start: this.#kept + at, end, words: withoutHoles(words, end) }
      }
      at -= 1
      state -= move
    }
    return undefined
  }
}

/** Words that took no frame begin with the next one. */
function withoutHoles(words: Int32Array, end: number): Int32Array {
  let next = end
  for (let index = words.length - 1; index >= 0; index--) {
    next = (words[index] ?? -1) === -1 ? next : (words[index] ?? next)
    words[index] = next
  }
  return words
}
