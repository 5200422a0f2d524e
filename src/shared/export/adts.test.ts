import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packetBounds } from './adts.ts'

function packet(length: number): number[] {
  const header = [
    0xff,
    0xf1,
    0x4c,
    0x80 | (length >> 11),
    (length >> 3) & 0xff,
    ((length & 7) << 5) | 0x1f,
    0xfc,
  ]
  return [...header, ...Array.from({ length: length - header.length }, () => 0xff)]
}

test('packets of any length are told apart', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 7, max: 8191 }), { maxLength: 8 }), (lengths) => {
      const bounds = packetBounds(Uint8Array.from(lengths.flatMap(packet)))
      expect(bounds.slice(1).map((end, index) => end - (bounds[index] ?? 0))).toEqual(lengths)
    }),
  )
})

test('a stream that is not one is refused', () => {
  expect(() => packetBounds(Uint8Array.from([...packet(20), 1, 2, 3]))).toThrow('byte 20')
})
