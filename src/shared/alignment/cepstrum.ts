import { BANDS } from './mel-spectrum.ts'

/** Coefficients kept: the first tells loudness, the others the shape of the sound. */
export const COEFFICIENTS = 11

const COSINES = Float64Array.from({ length: COEFFICIENTS * BANDS }, (_, cell) => {
  const order = Math.floor(cell / BANDS)
  const band = cell % BANDS
  return Math.cos((Math.PI * order * (band + 0.5)) / BANDS) * Math.sqrt(2 / BANDS)
})

/** Writes the cepstrum (the cosine transform of a mel spectrum) into `target` from `offset`. */
export function writeCepstrum(bands: Float64Array, target: Float32Array, offset: number): void {
  for (let order = 0; order < COEFFICIENTS; order++) {
    let sum = 0
    for (let band = 0; band < BANDS; band++) {
      sum += (bands[band] ?? 0) * (COSINES[order * BANDS + band] ?? 0)
    }
    target[offset + order] = sum
  }
}
