import { COEFFICIENTS } from './cepstrum.ts'
import type { Frames } from './frames.ts'

/** Coefficients whose change counts too. More of either tell lines apart less well, not better. */
export const CHANGES = 5

/** Numbers a frame is compared by: the cepstrum and how it changes. */
export const DIMENSIONS = COEFFICIENTS + CHANGES

/** Mean and deviation of every dimension. */
export interface Spread {
  readonly mean: Float64Array
  readonly deviation: Float64Array
}

/**
 * How much a dimension counts. Loudness differs most between a reader and a machine, so it counts half; the
 * change of a sound tells less than the sound. Chosen by how well lines are told apart on human readings.
 */
const LOUDNESS_WEIGHT = 0.5
const CHANGE_WEIGHT = 0.7
export const WEIGHTS: Float64Array = Float64Array.from({ length: DIMENSIONS }, (_, dimension) => {
  const loudness = dimension % COEFFICIENTS === 0 ? LOUDNESS_WEIGHT : 1
  return loudness * (dimension < COEFFICIENTS ? 1 : CHANGE_WEIGHT)
})

/** Cepstra and their slope over `reach` frames to both sides. */
export function withChanges({ count, cepstra }: Frames, reach: number): Float32Array {
  const values = new Float32Array(count * DIMENSIONS)
  let scale = 0
  for (let step = 1; step <= reach; step++) {
    scale += 2 * step * step
  }
  for (let frame = 0; frame < count; frame++) {
    const target = frame * DIMENSIONS
    for (let order = 0; order < COEFFICIENTS; order++) {
      values[target + order] = cepstra[frame * COEFFICIENTS + order] ?? 0
    }
    for (let order = 0; order < CHANGES; order++) {
      let slope = 0
      for (let step = 1; step <= reach; step++) {
        const after = Math.min(count - 1, frame + step) * COEFFICIENTS + order
        const before = Math.max(0, frame - step) * COEFFICIENTS + order
        slope += step * ((cepstra[after] ?? 0) - (cepstra[before] ?? 0))
      }
      values[target + COEFFICIENTS + order] = slope / scale
    }
  }
  return values
}

/** The spread of the frames for which `counts` says yes. */
export function spreadOf(values: Float32Array, counts: (frame: number) => boolean): Spread {
  const mean = new Float64Array(DIMENSIONS)
  const square = new Float64Array(DIMENSIONS)
  let total = 0
  for (let frame = 0; frame * DIMENSIONS < values.length; frame++) {
    if (counts(frame)) {
      total += 1
      for (let dimension = 0; dimension < DIMENSIONS; dimension++) {
        const value = values[frame * DIMENSIONS + dimension] ?? 0
        mean[dimension] = (mean[dimension] ?? 0) + value
        square[dimension] = (square[dimension] ?? 0) + value * value
      }
    }
  }
  const part = 1 / Math.max(1, total)
  return {
    mean: mean.map((sum) => sum * part),
    deviation: square.map((sum, dimension) =>
      Math.sqrt(Math.max(1e-6, sum * part - ((mean[dimension] ?? 0) * part) ** 2)),
    ),
  }
}

/** In place: every dimension gets mean 0 and deviation 1 over what the spread was measured of. */
export function normalise(values: Float32Array, { mean, deviation }: Spread): Float32Array {
  for (let index = 0; index < values.length; index++) {
    const dimension = index % DIMENSIONS
    values[index] = ((values[index] ?? 0) - (mean[dimension] ?? 0)) / (deviation[dimension] ?? 1)
  }
  return values
}

/** A copy in which each dimension counts by its weight in a plain distance. */
export function weighted(values: Float32Array, weights = WEIGHTS): Float32Array {
  return values.map((value, index) => value * (weights[index % DIMENSIONS] ?? 1))
}

/** How different two frames are. Four sums at once: this is nearly all that aligning does. */
export function distance(a: Float32Array, atA: number, b: Float32Array, atB: number): number {
  let first = 0
  let second = 0
  let third = 0
  let fourth = 0
  for (let dimension = 0; dimension < DIMENSIONS; dimension += 4) {
    const p = (a[atA + dimension] ?? 0) - (b[atB + dimension] ?? 0)
    const q = (a[atA + dimension + 1] ?? 0) - (b[atB + dimension + 1] ?? 0)
    const r = (a[atA + dimension + 2] ?? 0) - (b[atB + dimension + 2] ?? 0)
    const s = (a[atA + dimension + 3] ?? 0) - (b[atB + dimension + 3] ?? 0)
    first += p * p
    second += q * q
    third += r * r
    fourth += s * s
  }
  return Math.sqrt(first + second + third + fourth)
}
