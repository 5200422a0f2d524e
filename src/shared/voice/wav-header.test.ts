import fc from 'fast-check'
import { expect, test } from 'vitest'
import { frameBytes, wavHeader } from '../recording/sound-format.ts'
import { bytesOfSamples, decodeSamples, readWavHeader } from './wav-header.ts'

const anySample = fc.integer({ min: -(2 ** 23), max: 2 ** 23 - 1 })

/** A chunk with an odd length among them has a byte more. */
function withChunk(header: Uint8Array, length: number): Uint8Array {
  const before = header.subarray(0, 48)
  const chunk = new Uint8Array(8 + length + (length % 2))
  chunk.set([...'LIST'].map((letter) => letter.charCodeAt(0)))
  new DataView(chunk.buffer).setUint32(4, length, true)
  return new Uint8Array([...before, ...chunk, ...header.subarray(48)])
}

test.each([1, 2])('every sample of %i channels is found where it was written', (channels) => {
  fc.assert(
    fc.property(
      fc.array(fc.array(anySample, { minLength: channels, maxLength: channels })),
      fc.integer({ min: 0, max: 50 }),
      (samples, extra) => {
        const sound = samples
          .flat()
          .flatMap((value) => [value & 255, (value >> 8) & 255, (value >> 16) & 255])
        const header = withChunk(wavHeader(channels, sound.length), extra)
        const file = new Uint8Array([...header, ...sound])

        const layout = readWavHeader(file, file.length)

        expect(layout).toEqual({ channels, firstByte: header.length, samples: samples.length })
        const range = { first: 0, end: samples.length }
        const bytes = layout && bytesOfSamples(layout, range)
        const read = decodeSamples(file.subarray(bytes?.first, bytes?.end), channels)
        const wanted = samples.map((all) => all.map((value) => value / 2 ** 23))
        expect(read.map((channel) => [...channel])).toEqual(
          Array.from({ length: channels }, (_, channel) => wanted.map((all) => all[channel])),
        )
      },
    ),
  )
})

test('a file beyond four gigabytes, and one that was never finished, are as long as they are', () => {
  const hours = 8 * 3600 * 48_000
  const long = wavHeader(2, hours * frameBytes(2))
  const open = wavHeader(1, undefined)

  expect(readWavHeader(long, long.length + hours * frameBytes(2))?.samples).toBe(hours)
  expect(readWavHeader(open, open.length + 300)?.samples).toBe(100)
})

test('no more samples are promised than there are, and other files are refused', () => {
  const header = wavHeader(1, 3000)

  expect(readWavHeader(header, header.length + 30)?.samples).toBe(10)
  expect(readWavHeader(header.subarray(0, 60), 3000)).toBeUndefined()
  expect(readWavHeader(new Uint8Array(200), 200)).toBeUndefined()
  const sixteenBits = wavHeader(1, 3000)
  sixteenBits[70] = 16
  expect(readWavHeader(sixteenBits, 3080)).toBeUndefined()
})
