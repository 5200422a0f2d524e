import { DIMENSIONS, distance } from './features.ts'
import type { Sound } from './sound.ts'

/** What cannot be: more than any path costs. */
export const NEVER = 1e9

/**
 * What a path through script and recording costs, in deviations a frame of 40 ms (see `usualDistances`).
 * Chosen on human readings in five languages with lines left out, read twice and put in between.
 */
export interface PathCosts {
  /** A frame of something that is not in the script. The right line costs about -1.4, a wrong one -0.7. */
  readonly foreign: number
  /** Of staying on a sound for one more frame, and of hurrying past one. */
  readonly linger: number
  readonly hurry: number
  /** Of going on elsewhere in the script: forwards, and for each line left out; and backwards. */
  readonly leaveOut: number
  readonly leaveOutLine: number
  readonly repeat: number
}

export const COARSE_COSTS: PathCosts = {
  foreign: -1,
  linger: 1,
  hurry: 1,
  leaveOut: 8,
  leaveOutLine: 0.2,
  repeat: 8,
}

/** A pause between words may be filled by something foreign as well, for a little more. */
export const PAUSE_OVER_FOREIGN = 0.15

/** A pause in a line costs this more than one between lines, where pauses are longer. */
export const PAUSE_IN_LINE = 0.15

/** Of a frame taken for a state. */
export function stateCost(
  sound: Sound,
  frame: number,
  weighted: Float32Array,
  state: number,
): number {
  const value = distance(sound.values, frame * DIMENSIONS, weighted, state * DIMENSIONS)
  const cost = (value - (sound.usual[frame] ?? 0)) / (sound.usualSpread[frame] ?? 1)
  return Math.max(sound.least[frame] ?? 0, cost)
}

/** How much more than usual a recording tells right from wrong once the voice is known. */
const LEAD = 0.5

/**
 * Costs for a recording of which it is known what right and wrong lines cost: what is foreign lies between
 * them, and the better the two are told apart, the more a detour must be worth.
 */
export function learnedCosts(right: number, wrong: number): PathCosts {
  const scale = Math.max(1, Math.min(2.5, (wrong - right) / LEAD))
  return {
    foreign: (right + wrong) / 2,
    linger: COARSE_COSTS.linger * Math.sqrt(scale),
    hurry: COARSE_COSTS.hurry * Math.sqrt(scale),
    leaveOut: COARSE_COSTS.leaveOut * scale,
    leaveOutLine: COARSE_COSTS.leaveOutLine * scale,
    repeat: COARSE_COSTS.repeat * scale,
  }
}
