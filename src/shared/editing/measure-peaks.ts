import { PEAKS_FACTOR, type Peaks, peakSize } from './peaks.ts'

/** How loud a stretch of a recording is, full scale = 127. */
export interface Loudness {
  /** Of the loudest finest peak. */
  highest: number
  /** Of all of them together. */
  sum: number
}

/**
 * How loud the finest peaks from one index up to, not including, another are. What it can it reads from coarser
 * levels, so that an hour costs hardly more than a second; the loudest is the same as if it had looked at all.
 */
export function measurePeaks(peaks: Peaks, from: number, to: number): Loudness {
  const loudness = { highest: 0, sum: 0 }
  let left = Math.max(0, from)
  let right = Math.min(to, peaks.finest.length / 2)
  for (let level = 0; left < right; level++) {
    // What lies beside whole stretches of the next level is looked at here; the others are left to it.
    const isCoarsest = level === peaks.coarser.length
    const first = isCoarsest ? right : Math.min(right, roundUp(left))
    const last = isCoarsest ? right : Math.max(first, right - (right % PEAKS_FACTOR))
    look(loudness, peaks, level, left, first)
    look(loudness, peaks, level, last, right)
    left = first / PEAKS_FACTOR
    right = last / PEAKS_FACTOR
  }
  return loudness
}

/** Adds some stretches of one level; plain loops, because thousands of clips are drawn at once. */
function look(
  loudness: Loudness,
  { finest, coarser }: Peaks,
  level: number,
  from: number,
  to: number,
): void {
  const triples = coarser[level - 1]
  if (!triples) {
    for (let index = from; index < to; index++) {
      const size = peakSize(finest, index)
      loudness.highest = Math.max(loudness.highest, size)
      loudness.sum += size
    }
    return
  }
  const weight = PEAKS_FACTOR ** level
  for (let index = from * 3; index < to * 3; index += 3) {
    const size = Math.max(-(triples[index] ?? 0), triples[index + 1] ?? 0)
    loudness.highest = Math.max(loudness.highest, size)
    loudness.sum += (triples[index + 2] ?? 0) * weight
  }
}

function roundUp(index: number): number {
  return Math.ceil(index / PEAKS_FACTOR) * PEAKS_FACTOR
}
