import { PEAKS_FACTOR, type Peaks, peakSize } from './peaks.ts'

/** How loud a stretch of a recording is, full scale = 127. */
export interface Loudness {
  /** Of the loudest finest peak. */
  readonly highest: number
  /** Of all of them together. */
  readonly sum: number
}

/**
 * How loud the finest peaks from one index up to, not including, another are. What it can it reads from coarser
 * levels, so that an hour costs hardly more than a second; the loudest is the same as if it had looked at all.
 */
export function measurePeaks({ finest, coarser }: Peaks, from: number, to: number): Loudness {
  let highest = 0
  let sum = 0
  const look = (level: number, index: number) => {
    const triples = coarser[level - 1]
    if (!triples) {
      const size = peakSize(finest, index)
      highest = Math.max(highest, size)
      sum += size
      return
    }
    highest = Math.max(highest, -(triples[index * 3] ?? 0), triples[index * 3 + 1] ?? 0)
    sum += (triples[index * 3 + 2] ?? 0) * PEAKS_FACTOR ** level
  }
  let left = Math.max(0, from)
  let right = Math.min(to, finest.length / 2)
  for (let level = 0; left < right; level++) {
    // Both ends come in to where a coarser stretch begins; between them the next level knows all.
    const isCoarsest = level === coarser.length
    while (left < right && (isCoarsest || left % PEAKS_FACTOR !== 0)) {
      look(level, left++)
    }
    while (left < right && right % PEAKS_FACTOR !== 0) {
      look(level, --right)
    }
    left /= PEAKS_FACTOR
    right /= PEAKS_FACTOR
  }
  return { highest, sum }
}
