/** Samples looked at on either side. */
const REACH = 16
/** The part of the lower rate's band that is kept. */
const KEPT = 0.95

/**
 * The same sound at another rate, by a windowed sinc. Its weights repeat after `to` / (the largest common
 * divisor of both rates) samples and are computed once.
 */
export function resampled(samples: Float32Array, from: number, to: number): Float32Array {
  const divisor = commonDivisor(from, to)
  const step = from / divisor
  const phases = to / divisor
  const weights = sincWeights(phases, Math.min(1, to / from) * KEPT)
  const result = new Float32Array(Math.floor((samples.length * to) / from))
  for (let index = 0; index < result.length; index++) {
    const place = index * step
    const first = Math.floor(place / phases) - REACH + 1
    const row = (place % phases) * 2 * REACH
    let sum = 0
    for (let tap = 0; tap < 2 * REACH; tap++) {
      sum += (weights[row + tap] ?? 0) * (samples[first + tap] ?? 0)
    }
    result[index] = sum
  }
  return result
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b)
}

function sincWeights(phases: number, band: number): Float64Array {
  return Float64Array.from({ length: phases * 2 * REACH }, (_, cell) => {
    const phase = Math.floor(cell / (2 * REACH)) / phases
    const apart = (cell % (2 * REACH)) - REACH + 1 - phase
    const angle = Math.PI * apart * band
    const sinc = angle === 0 ? 1 : Math.sin(angle) / angle
    return sinc * band * (0.5 + 0.5 * Math.cos((Math.PI * apart) / REACH))
  })
}
