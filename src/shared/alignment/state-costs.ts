import { PAUSE_IN_LINE, PAUSE_OVER_FOREIGN, type PathCosts } from './costs.ts'
import { DIMENSIONS, distance } from './features.ts'
import type { Reference } from './reference.ts'
import type { Sound } from './sound.ts'

/** What it costs to be in a state of the reference at a frame of the sound. */
export class StateCosts {
  readonly #costs: Float32Array
  readonly #sound: Sound
  readonly #reference: Reference
  readonly #weighted: Float32Array
  readonly #foreign: number

  constructor(sound: Sound, reference: Reference, weighted: Float32Array, { foreign }: PathCosts) {
    this.#costs = new Float32Array(reference.count)
    this.#sound = sound
    this.#reference = reference
    this.#weighted = weighted
    this.#foreign = foreign
  }

  /** Measures the states from one to another; the costs stand at their numbers, until measured again. */
  at(frame: number, from: number, to: number): Float32Array {
    const { values, usual, usualSpread, pauseCost, least } = this.#sound
    const { isPause } = this.#reference
    const costs = this.#costs
    const mean = usual[frame] ?? 0
    const scale = 1 / (usualSpread[frame] ?? 1)
    const leastCost = least[frame] ?? 0
    const pause =
      PAUSE_IN_LINE + Math.min(pauseCost[frame] ?? 0, this.#foreign + PAUSE_OVER_FOREIGN)
    const at = frame * DIMENSIONS
    for (let state = from; state <= to; state++) {
      costs[state] =
        isPause[state] === 1
          ? pause
          : Math.max(
              leastCost,
              (distance(values, at, this.#weighted, state * DIMENSIONS) - mean) * scale,
            )
    }
    return costs
  }
}
