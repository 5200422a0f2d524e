import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PEAKS_FILE_HEAD, readPeaks } from '#shared/editing/peaks-file.ts'
import { PeakBlocks } from './peak-blocks.ts'

test('the same peaks give the same file, however they come', () => {
  fc.assert(
    fc.property(
      fc.nat(2500),
      fc.array(fc.nat(5000), { maxLength: 8 }),
      fc.infiniteStream(fc.integer({ min: -128, max: 127 })),
      (peaks, borders, values) => {
        const pairs = Buffer.from(Int8Array.from([...values.take(peaks * 2)]).buffer)
        const cuts = [0, ...borders.toSorted((a, b) => a - b), pairs.length]
        const blocks = new PeakBlocks()
        const taken = cuts
          .slice(1)
          .map((cut, index) => blocks.take(pairs.subarray(cuts[index], cut)))

        const file = Buffer.concat([PEAKS_FILE_HEAD, ...taken, blocks.rest()])

        expect(Buffer.from(readPeaks(file)?.finest ?? [])).toEqual(pairs)
      },
    ),
  )
})
