import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aPeaksFile, aWaveform } from '#testing/make-peaks.ts'
import { measurePeaks } from './measure-peaks.ts'
import { PEAKS_FILE_HEAD, PEAKS_IN_BLOCK, readPeaks } from './peaks-file.ts'
import { COARSER_LEVELS, PEAKS_FACTOR, peakSize } from './peaks.ts'

/** Of any length up to three blocks: quiet here, loud there, with single peaks. */
const finest = fc
  .tuple(
    fc.nat(3 * PEAKS_IN_BLOCK),
    fc.array(fc.tuple(fc.nat(), fc.integer({ min: -128, max: 127 }))),
  )
  .map(([peaks, loud]) => {
    const pairs = new Int8Array(peaks * 2)
    for (const [place, value] of peaks === 0 ? [] : loud) {
      const index = place % peaks
      pairs[index * 2] = Math.min(pairs[index * 2] ?? 0, value)
      pairs[index * 2 + 1] = Math.max(pairs[index * 2 + 1] ?? 0, value)
    }
    return pairs
  })

function indexes(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, offset) => from + offset)
}

test('what is written is read, down to the last peak', () => {
  fc.assert(
    fc.property(finest, (pairs) => {
      expect(aWaveform(pairs).finest).toEqual(pairs)
    }),
  )
})

test('every coarser level tells the extremes of the finer one, and the average of the finest', () => {
  fc.assert(
    fc.property(finest, (pairs) => {
      const { coarser } = aWaveform(pairs)
      const peaks = pairs.length / 2
      expect(coarser).toHaveLength(COARSER_LEVELS)
      for (const [index, triples] of coarser.entries()) {
        const finer = index === 0 ? pairs : (coarser[index - 1] ?? pairs)
        const width = index === 0 ? 2 : 3
        const span = PEAKS_FACTOR ** (index + 1)
        expect(triples).toHaveLength(Math.ceil(peaks / span) * 3)
        for (let place = 0; place * 3 < triples.length; place++) {
          const below = indexes(place * PEAKS_FACTOR, (place + 1) * PEAKS_FACTOR)
          const sizes = indexes(place * span, Math.min(peaks, (place + 1) * span)).map((one) =>
            peakSize(pairs, one),
          )
          const average = sizes.reduce((sum, size) => sum + size, 0) / sizes.length
          expect(triples[place * 3]).toBe(Math.min(...below.map((one) => finer[one * width] ?? 0)))
          expect(triples[place * 3 + 1]).toBe(
            Math.max(...below.map((one) => finer[one * width + 1] ?? 0)),
          )
          expect(Math.abs((triples[place * 3 + 2] ?? 0) - average)).toBeLessThanOrEqual(1)
        }
      }
    }),
    { numRuns: 15 },
  )
})

test('no stretch, however it lies, misses a peak or is louder than its loudest', () => {
  fc.assert(
    fc.property(finest, fc.nat(3500), fc.nat(3500), (pairs, from, length) => {
      const sizes = indexes(from, from + length).map((index) => peakSize(pairs, index))
      const { highest, sum } = measurePeaks(aWaveform(pairs), from, from + length)
      expect(highest).toBe(Math.max(0, ...sizes))
      const exact = sizes.reduce((total, size) => total + size, 0)
      expect(Math.abs(sum - exact)).toBeLessThanOrEqual(Math.max(1, length))
    }),
  )
})

test('a file of another form, of the old one or cut short is no waveform', () => {
  const file = aPeaksFile(new Int8Array(3000).fill(5))

  expect(readPeaks(file)).toBeDefined()
  expect(readPeaks(file.subarray(PEAKS_FILE_HEAD.length))).toBeUndefined()
  expect(readPeaks(file.subarray(0, -1))).toBeUndefined()
  expect(readPeaks(new Uint8Array(3000).fill(0x50))).toBeUndefined()
  expect(readPeaks(new Uint8Array())).toBeUndefined()
})

test('a recording without sound has a waveform without peaks', () => {
  expect(readPeaks(PEAKS_FILE_HEAD)?.finest).toHaveLength(0)
})
