import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NO_SOUND } from '#shared/editing/sound-levels.ts'
import { PeakCollector } from './peak-collector.ts'

function collected(collector: PeakCollector, pieces: readonly Buffer[]) {
  const made = [...pieces.map((piece) => collector.take(piece)), collector.rest()]
  return {
    pairs: [...new Int8Array(Buffer.concat(made.map(({ peaks }) => peaks)))],
    levels: [...Buffer.concat(made.map(({ levels }) => levels))],
  }
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

        expect(collected(new PeakCollector(rate), pieces)).toEqual(
          collected(new PeakCollector(rate), [bytes]),
        )
      },
    ),
  )
})

test('a stretch is a hundredth of a second, on average, at any rate', () => {
  const silence = Array.from({ length: 22_050 }, () => 0)

  const { pairs, levels } = collected(new PeakCollector(22_050), [bytesOf(silence)])

  expect(pairs).toHaveLength(200)
  expect(levels).toEqual(Array.from({ length: 100 }, () => NO_SOUND))
})

test('every stretch tells its own lowest and highest sample', () => {
  const loud = [0, 32_767, -32_768, ...Array.from({ length: 77 }, () => 0)]
  const quiet = [258, -258]

  const { pairs, levels } = collected(new PeakCollector(8000), [bytesOf([...loud, ...quiet])])

  expect(pairs).toEqual([-128, 127, -1, 1])
  // 258 of 32 768 is −42.08 dB.
  expect(levels).toEqual([0, 84])
})
