import { NEVER, type PathCosts, PAUSE_OVER_FOREIGN, stateCost } from './costs.ts'
import type { Reference } from './reference.ts'
import type { Sound } from './sound.ts'

/** A line read from one frame up to another, and the state each frame was taken for. */
export interface Followed {
  readonly states: Int32Array
  /** Mean cost of the frames. */
  readonly cost: number
}

/**
 * The cheapest way to read one whole line in exactly the given frames (dynamic time warping), or undefined
 * when they are too few for it.
 */
export function followLine(
  sound: Sound,
  reference: Reference,
  weighted: Float32Array,
  costs: PathCosts,
  { line, start, end }: { readonly line: number; readonly start: number; readonly end: number },
): Followed | undefined {
  const from = reference.first[line] ?? 0
  const count = (reference.last[line] ?? 0) - from + 1
  const frames = end - start
  const moves = new Uint8Array(frames * count)
  let scores = new Float32Array(count).fill(NEVER)
  let next = new Float32Array(count).fill(NEVER)
  for (let frame = 0; frame < frames; frame++) {
    const pause = Math.min(sound.pauseCost[start + frame] ?? 0, costs.foreign + PAUSE_OVER_FOREIGN)
    // A path can be only where begin and end can still be reached.
    const lowest = Math.max(0, count - 1 - 3 * (frames - 1 - frame))
    const highest = Math.min(count - 1, 3 * frame)
    next.fill(NEVER)
    for (let index = lowest; index <= highest; index++) {
      const state = from + index
      const isQuiet = reference.isPause[state] === 1
      const { score, move } = frame === 0 ? BEGIN : bestMove(scores, index, state, reference, costs)
      moves[frame * count + index] = move
      if (score < NEVER) {
        next[index] = score + (isQuiet ? pause : stateCost(sound, start + frame, weighted, state))
      }
    }
    ;[scores, next] = [next, scores]
  }
  const total = scores[count - 1] ?? NEVER
  if (frames === 0 || total >= NEVER / 2) {
    return undefined
  }
  const states = new Int32Array(frames)
  let index = count - 1
  for (let frame = frames - 1; frame >= 0; frame--) {
    states[frame] = from + index
    index -= moves[frame * count + index] ?? 0
  }
  return { states, cost: total / frames }
}

const BEGIN = { score: 0, move: 0 }

function bestMove(
  scores: Float32Array,
  index: number,
  state: number,
  { isPause }: Reference,
  { linger, hurry }: PathCosts,
) {
  let score = (scores[index] ?? NEVER) + (isPause[state] ? 0 : linger)
  let move = 0
  const overPause = isPause[state - 1] === 1
  const one = index > 0 ? (scores[index - 1] ?? NEVER) : NEVER
  if (one < score) {
    score = one
    move = 1
  }
  const two = index > 1 ? (scores[index - 2] ?? NEVER) + (overPause ? 0 : hurry) : NEVER
  if (two < score) {
    score = two
    move = 2
  }
  const three = index > 2 && overPause ? (scores[index - 3] ?? NEVER) + hurry : NEVER
  if (three < score) {
    score = three
    move = 3
  }
  return { score, move }
}
