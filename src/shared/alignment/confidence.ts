import type { Reading } from './readings.ts'

/** A fit halfway between any other line and a right one is worth nothing; steepness by human readings. */
const EVEN_FIT = 0.45
const STEEPNESS = 8

/** Below this a line counts as not read. */
export const LEAST_CONFIDENCE = 0.3

/** How sure it is that a part was read there: 0 to 1. */
export function confidenceOf(fit: number): number {
  return 1 / (1 + Math.exp(-STEEPNESS * (fit - EVEN_FIT)))
}

/**
 * How sure it is that a line was read: the mean of its parts by their length, and as much less as parts of it
 * were not heard. `lengths` are those of all its parts.
 */
export function readingConfidence({ parts }: Reading, lengths: readonly number[]): number {
  const whole = lengths.reduce((sum, length) => sum + length, 0)
  const heard = parts.reduce(
    (sum, { part, fit }) => sum + (lengths[part] ?? 0) * confidenceOf(fit),
    0,
  )
  return whole > 0 ? heard / whole : 0
}
