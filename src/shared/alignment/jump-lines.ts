import { NEVER, type PathCosts } from './costs.ts'

/**
 * Lines may be left out or read again: makes every place between lines as cheap to stand at as coming there
 * from any other. Changes `scores`, and writes into `jumpedFrom` where each came from, where it jumped.
 */
export function jumpLines(
  scores: Float32Array,
  jumpedFrom: Int32Array,
  { leaveOut, leaveOutLine, repeat }: PathCosts,
): void {
  const own = scores.slice()
  const jump = (index: number, source: number, cost: number) => {
    if (cost < (scores[index] ?? NEVER)) {
      scores[index] = cost
      jumpedFrom[index] = source
    }
  }
  let best = NEVER
  let source = 0
  for (let index = 0; index < own.length; index++) {
    jump(index, source, best + leaveOut)
    const cost = own[index] ?? NEVER
    if (cost < best + leaveOutLine) {
      best = cost
      source = index
    } else {
      best += leaveOutLine
    }
  }
  best = NEVER
  for (let index = own.length - 1; index >= 0; index--) {
    jump(index, source, best + repeat)
    const cost = own[index] ?? NEVER
    if (cost < best) {
      best = cost
      source = index
    }
  }
}
