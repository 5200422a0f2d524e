import { DIMENSIONS, withChanges } from './features.ts'
import { type Frames, pooled } from './frames.ts'

/** A sound of the synthesiser, in seconds from the start of its line; no symbol means a pause. */
export interface Phone {
  readonly symbol: string
  readonly start: number
  readonly end: number
  /** Index among the words of the line. */
  readonly word: number
}

/** Where a word stands in the text that was spoken: offsets of UTF-16 units. */
export interface SpokenWord {
  readonly from: number
  readonly to: number
}

/** A line as the synthesiser reads it. */
export interface SpokenLine {
  readonly frames: Frames
  readonly phones: readonly Phone[]
  readonly words: readonly SpokenWord[]
}

/**
 * The whole script as a row of states, one a frame of the synthesiser's voice. Between words stands a state
 * for a pause, which a reader may make or leave out.
 */
export interface Reference {
  readonly count: number
  readonly perSecond: number
  /** `DIMENSIONS` numbers a state, as measured; zeros for pauses. */
  readonly values: Float32Array
  readonly isPause: Uint8Array
  /** First and last state of each line. */
  readonly first: Int32Array
  readonly last: Int32Array
  /** Which word of its line a state belongs to. */
  readonly word: Int32Array
  /** Number of the sound a state belongs to; the same sound has the same number everywhere. */
  readonly phone: Int32Array
  /** Of each line. */
  readonly wordCount: Int32Array
  /** The first line that sounds the same as a line: itself, when it is the first. */
  readonly twin: Int32Array
}

/** Builds the states at a step of `size` frames; changes are measured over `reach` of them. */
export function buildReference(
  lines: readonly SpokenLine[],
  size: number,
  reach: number,
): Reference {
  const numbers = numberPhones(lines)
  const rows = lines.map((line) => statesOf(line, size, reach))
  const count = rows.reduce((sum, { states }) => sum + states.length, 0)
  const values = new Float32Array(count * DIMENSIONS)
  const isPause = new Uint8Array(count)
  const word = new Int32Array(count)
  const phone = new Int32Array(count).fill(-1)
  const first = new Int32Array(lines.length)
  const last = new Int32Array(lines.length)
  let at = 0
  rows.forEach(({ states, values: own }, line) => {
    first[line] = at
    for (const state of states) {
      word[at] = state.word
      if (state.frame === undefined) {
        isPause[at] = 1
      } else {
        phone[at] = numbers.get(state.symbol) ?? -1
        const from = state.frame * DIMENSIONS
        values.set(own.subarray(from, from + DIMENSIONS), at * DIMENSIONS)
      }
      at += 1
    }
    last[line] = at - 1
  })
  const perSecond = (lines[0]?.frames.perSecond ?? 0) / size
  const wordCount = Int32Array.from(lines, ({ words }) => words.length)
  return {
    count,
    perSecond,
    values,
    isPause,
    first,
    last,
    word,
    phone,
    wordCount,
    twin: twinsOf(lines),
  }
}

function numberPhones(lines: readonly SpokenLine[]): Map<string, number> {
  const symbols = new Set(lines.flatMap(({ phones }) => phones.map(({ symbol }) => symbol)))
  return new Map([...symbols].map((symbol, number) => [symbol, number]))
}

function twinsOf(lines: readonly SpokenLine[]): Int32Array {
  const first = new Map<string, number>()
  return Int32Array.from(lines, ({ phones }, line) => {
    const sound = phones.map(({ symbol }) => symbol).join(' ')
    const twin = first.get(sound) ?? line
    first.set(sound, twin)
    return twin
  })
}

interface State {
  readonly frame: number | undefined
  readonly symbol: string
  readonly word: number
}

function statesOf(line: SpokenLine, size: number, reach: number) {
  const frames = pooled(line.frames, size)
  const states: State[] = []
  let word = -1
  for (const phone of line.phones.filter(({ symbol }) => symbol !== '')) {
    const from = Math.round(phone.start * frames.perSecond)
    const to = Math.min(frames.count, Math.round(phone.end * frames.perSecond))
    for (let frame = from; frame < to; frame++) {
      if (phone.word !== word && states.length > 0) {
        states.push({ frame: undefined, symbol: '', word: phone.word })
      }
      word = phone.word
      states.push({ frame, symbol: phone.symbol, word })
    }
  }
  if (states.length === 0) {
    states.push({ frame: 0, symbol: '', word: 0 })
  }
  return { states, values: withChanges(frames, reach) }
}
