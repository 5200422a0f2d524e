import { DIMENSIONS, distance } from './features.ts'
import type { Reference } from './reference.ts'

/** A recording ready to be compared: weighted features and what silence costs at each frame. */
export interface Sound {
  readonly count: number
  readonly perSecond: number
  readonly values: Float32Array
  /** Cost of taking a frame for a pause: negative where it is quiet. */
  readonly pauseCost: Float32Array
  /** What a frame costs at least when it is taken for a sound. */
  readonly least: Float32Array
  /** Where each frame lies among the distances to any sound of the script: mean and deviation. */
  readonly usual: Float32Array
  readonly usualSpread: Float32Array
}

/** States looked at to learn what distance is usual for a frame. */
const COHORT = 160

/**
 * How far each frame is from just any sound of the script. Costs are told in deviations from that mean, so
 * that a frame that is like nothing (music, a cough) speaks neither for nor against any line.
 */
export function usualDistances(values: Float32Array, reference: Reference, weighted: Float32Array) {
  const count = values.length / DIMENSIONS
  const usual = new Float32Array(count)
  const usualSpread = new Float32Array(count)
  const states = cohort(reference)
  for (let frame = 0; frame < count; frame++) {
    let sum = 0
    let square = 0
    for (const state of states) {
      const value = distance(values, frame * DIMENSIONS, weighted, state * DIMENSIONS)
      sum += value
      square += value * value
    }
    const mean = sum / states.length
    usual[frame] = mean
    usualSpread[frame] = Math.sqrt(Math.max(1e-3, square / states.length - mean * mean))
  }
  return { usual, usualSpread }
}

/** Spread evenly over the script; no chance, so that the same recording always gives the same times. */
function cohort({ count, isPause }: Reference): number[] {
  const states: number[] = []
  const golden = 0.618_033_988_75
  for (let draw = 0; states.length < COHORT && draw < 4 * COHORT; draw++) {
    const state = Math.floor(((draw * golden) % 1) * count)
    if (!isPause[state]) {
      states.push(state)
    }
  }
  return states
}

const QUIET_COST = -1.5
const LOUD_COST = 2
/** No sound is so like another that it outweighs everything around it. */
const LEAST_COST = -5
/** Decibels over the threshold of quiet that make a pause as unlikely as it gets. */
const STEP_DECIBELS = 6

/** A frame at the threshold costs nothing; each step above or below it costs one more or less. */
export function pauseCosts(loudness: Float32Array, quiet: number): Float32Array {
  return loudness.map((value) =>
    Math.max(QUIET_COST, Math.min(LOUD_COST, (value - quiet) / STEP_DECIBELS)),
  )
}

/**
 * A silent frame is as near to the silence inside of a `t` as can be, but no nearer than to a pause: else a
 * line would begin in what comes before a long pause, and wait inside of its first word.
 */
export function leastCosts(pauses: Float32Array): Float32Array {
  return pauses.map((cost) => (cost === QUIET_COST ? QUIET_COST : LEAST_COST))
}

/**
 * The loudness under which a recording is taken to be silent: 30 dB under its loud parts, or the lower third
 * between its quiet and loud parts when there is more noise than that.
 */
export function quietThreshold(loudness: Float32Array): number {
  const { loud, quiet } = extremes(loudness)
  return Math.max(loud - 30, quiet + (loud - quiet) * 0.3)
}

/** Somebody who speaks is louder and quieter by more than this; silence, hiss and hum are not. */
const LEAST_RANGE = 6

/** Whether a recording is equally loud throughout: nobody speaks in it. */
export function isSteady(loudness: Float32Array): boolean {
  const { loud, quiet } = extremes(loudness)
  return loud - quiet < LEAST_RANGE
}

/** Nearly the loudest and nearly the quietest of a recording, in decibels. */
function extremes(loudness: Float32Array) {
  const sorted = loudness.toSorted()
  const at = (part: number) => sorted[Math.floor(part * (sorted.length - 1))] ?? 0
  return { loud: at(0.95), quiet: at(0.05) }
}
