import { COEFFICIENTS } from './cepstrum.ts'
import { CHANGES, DIMENSIONS, WEIGHTS, weighted } from './features.ts'
import type { Reference } from './reference.ts'

/** Frames of the recording that were taken for states of the reference. */
export interface Pairs {
  readonly frames: Int32Array
  readonly states: Int32Array
}

/** What is known of a reader's voice against the synthesiser's. */
export interface Voice {
  /** Rows of a COEFFICIENTS × (COEFFICIENTS + 1) matrix; the last column is a shift. */
  readonly map: readonly Float64Array[]
  /** What is left of each phone on average, `DIMENSIONS` numbers each. */
  readonly shifts: Float64Array
  readonly weights: Float64Array
}

/** As many pairs as it takes to believe the recording as much as the synthesiser. */
const TRUST_PAIRS = 100
const TRUST_PHONE = 12

/**
 * Learns a voice from pairs: the linear map that fits them best (a throat of another size is nearly that), then
 * what is left of each phone. Dimensions in which reader and synthesiser agree better count more.
 */
export function learnVoice(reference: Reference, sound: Float32Array, pairs: Pairs): Voice {
  const map = linearFit(reference.values, sound, pairs)
  const mapped = mapLinearly(reference.values, map)
  const shifts = phoneShifts(mapped, reference, sound, pairs)
  shiftPhones(mapped, reference, shifts)
  return { map, shifts, weights: agreement(mapped, sound, pairs) }
}

/** The reference as that reader would say it, each dimension counting by its weight. */
export function inVoice(reference: Reference, voice: Voice): Float32Array {
  const mapped = mapLinearly(reference.values, voice.map)
  shiftPhones(mapped, reference, voice.shifts)
  return weighted(mapped, voice.weights)
}

function linearFit(
  from: Float32Array,
  to: Float32Array,
  { frames, states }: Pairs,
): Float64Array[] {
  const size = COEFFICIENTS + 1
  const square = Array.from({ length: size }, () => new Float64Array(size))
  const cross = Array.from({ length: size }, () => new Float64Array(COEFFICIENTS))
  const input = new Float64Array(size)
  input[COEFFICIENTS] = 1
  frames.forEach((frame, index) => {
    const state = states[index] ?? 0
    for (let order = 0; order < COEFFICIENTS; order++) {
      input[order] = from[state * DIMENSIONS + order] ?? 0
    }
    for (let row = 0; row < size; row++) {
      const factor = input[row] ?? 0
      for (let column = 0; column < size; column++) {
        bump(square[row], column, factor * (input[column] ?? 0))
      }
      for (let column = 0; column < COEFFICIENTS; column++) {
        bump(cross[row], column, factor * (to[frame * DIMENSIONS + column] ?? 0))
      }
    }
  })
  for (let order = 0; order < COEFFICIENTS; order++) {
    bump(square[order], order, TRUST_PAIRS)
    bump(cross[order], order, TRUST_PAIRS)
  }
  bump(square[COEFFICIENTS], COEFFICIENTS, 1)
  const solved = solve(square, cross)
  return Array.from({ length: COEFFICIENTS }, (_, column) =>
    Float64Array.from(solved, (row) => row[column] ?? 0),
  )
}

function bump(row: Float64Array | undefined, column: number, by: number): void {
  if (row) {
    row[column] = (row[column] ?? 0) + by
  }
}

/** Gauss and Jordan's elimination; the matrix is positive definite, so no row needs to be looked for. */
function solve(matrix: Float64Array[], right: Float64Array[]): Float64Array[] {
  matrix.forEach((pivotRow, pivot) => {
    const scale = 1 / (pivotRow[pivot] ?? 1)
    pivotRow.forEach((value, column) => (pivotRow[column] = value * scale))
    const pivotRight = right[pivot] ?? new Float64Array()
    pivotRight.forEach((value, column) => (pivotRight[column] = value * scale))
    matrix.forEach((row, index) => {
      const factor = row[pivot] ?? 0
      if (index !== pivot && factor !== 0) {
        pivotRow.forEach((value, column) => bump(row, column, -factor * value))
        pivotRight.forEach((value, column) => bump(right[index], column, -factor * value))
      }
    })
  })
  return right
}

/** Places are mapped and shifted; changes are mapped as far as they are known. */
function mapLinearly(values: Float32Array, map: readonly Float64Array[]): Float32Array {
  const mapped = new Float32Array(values.length)
  for (let at = 0; at < values.length; at += DIMENSIONS) {
    map.forEach((row, order) => {
      mapped[at + order] = (row[COEFFICIENTS] ?? 0) + product(row, values, at, COEFFICIENTS)
      if (order < CHANGES) {
        mapped[at + COEFFICIENTS + order] = product(row, values, at + COEFFICIENTS, CHANGES)
      }
    })
  }
  return mapped
}

function product(row: Float64Array, values: Float32Array, at: number, length: number): number {
  let sum = 0
  for (let column = 0; column < length; column++) {
    sum += (row[column] ?? 0) * (values[at + column] ?? 0)
  }
  return sum
}

function phoneShifts(
  mapped: Float32Array,
  { phone }: Reference,
  sound: Float32Array,
  { frames, states }: Pairs,
): Float64Array {
  const phones = phone.reduce((most, number) => Math.max(most, number + 1), 0)
  const shifts = new Float64Array(phones * DIMENSIONS)
  const seen = new Float64Array(phones)
  frames.forEach((frame, index) => {
    const state = states[index] ?? 0
    const number = phone[state] ?? 0
    bump(seen, number, 1)
    for (let dimension = 0; dimension < DIMENSIONS; dimension++) {
      const left =
        (sound[frame * DIMENSIONS + dimension] ?? 0) - (mapped[state * DIMENSIONS + dimension] ?? 0)
      bump(shifts, number * DIMENSIONS + dimension, left)
    }
  })
  return shifts.map(
    (sum, index) => sum / ((seen[Math.floor(index / DIMENSIONS)] ?? 0) + TRUST_PHONE),
  )
}

/** In place. */
function shiftPhones(values: Float32Array, { phone }: Reference, shifts: Float64Array): void {
  phone.forEach((number, state) => {
    if (number < 0) {
      return
    }
    for (let dimension = 0; dimension < DIMENSIONS; dimension++) {
      const at = state * DIMENSIONS + dimension
      values[at] = (values[at] ?? 0) + (shifts[number * DIMENSIONS + dimension] ?? 0)
    }
  })
}

/** Weights like those of `WEIGHTS`, by how far apart pairs are in each dimension. */
function agreement(
  values: Float32Array,
  sound: Float32Array,
  { frames, states }: Pairs,
): Float64Array {
  const apart = new Float64Array(DIMENSIONS)
  frames.forEach((frame, index) => {
    const state = states[index] ?? 0
    for (let dimension = 0; dimension < DIMENSIONS; dimension++) {
      const left =
        (sound[frame * DIMENSIONS + dimension] ?? 0) - (values[state * DIMENSIONS + dimension] ?? 0)
      bump(apart, dimension, left * left)
    }
  })
  return WEIGHTS.map((usual, dimension) => {
    const variance = ((apart[dimension] ?? 0) + TRUST_PAIRS) / (frames.length + TRUST_PAIRS)
    return usual / Math.sqrt(variance)
  })
}
