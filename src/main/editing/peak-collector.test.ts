import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PeakCollector } from './peak-collector.ts'

function pairs(collector: PeakCollector, pieces: readonly Buffer[]): number[] {
  const bytes = Buffer.concat([...pieces.map((piece) => collector.take(piece)), collector.rest()])
  return [...new Int8Array(bytes)]
}

const bytesOf = (samples: readonly number[]) => Buffer.from(Int16Array.from(samples).buffer)

test('the same sound gives the same waveform, however it is cut into pieces', () => {
  const sample = fc.integer({ min: -32_768, max: 32_767 })
  fc.assert(
    fc.property(
      fc.array(sample, { maxLength: 400 }),
      fc.array(fc.nat(800)),
      fc.constantFrom(8000, 11_025, 22_050),
      (samples, borders, rate) => {
        const bytes = bytesOf(samples)
        const cuts = [0, ...borders.toSorted((a, b) => a - b), bytes.length]
        const pieces = cuts.slice(1).map((cut, index) => bytes.subarray(cuts[index], cut))

        expect(pairs(new PeakCollector(rate), pieces)).toEqual(
          pairs(new PeakCollector(rate), [bytes]),
        )
      },
    ),
  )
})

test('a stretch is a hundredth of a second, on average, at any rate', () => {
  const silence = Array.from({ length: 22_050 }, () => 0)

  expect(pairs(new PeakCollector(22_050), [bytesOf(silence)])).toHaveLength(200)
})

test('every stretch tells its own lowest and highest sample', () => {
  const loud = [0, 32_767, -32_768, ...Array.from({ length: 77 }, () => 0)]
  const quiet = [258, -258]

  expect(pairs(new PeakCollector(8000), [bytesOf([...loud, ...quiet])])).toEqual([-128, 127, -1, 1])
})
