import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toSeconds } from '../time/ticks.ts'
import { type Span, chunksOf } from './chunks.ts'
import { textOfPieces } from './words-of-pieces.ts'

const anySpeech = fc
  .array(
    fc.tuple(
      fc.double({ min: 0.05, max: 8, noNaN: true }),
      fc.double({ min: 0.1, max: 70, noNaN: true }),
    ),
    {
      maxLength: 30,
    },
  )
  .map((lengths): Span[] => {
    let at = 0
    return lengths.map(([pause, length]) => {
      const start = at + pause
      at = start + length
      return { start, end: at }
    })
  })

test('chunks are in order, apart, short enough for one listening, and hold all that is said', () => {
  fc.assert(
    fc.property(anySpeech, (speech) => {
      const end = (speech.at(-1)?.end ?? 0) + 1
      const chunks = chunksOf(speech, end)

      expect(chunks.every(({ start, end: last }) => start < last && last - start < 30)).toBe(true)
      expect(
        chunks.every(({ end: last }, at) => last <= (chunks[at + 1]?.start ?? end) + 1e-9),
      ).toBe(true)
      const covered = (moment: number) =>
        chunks.some(({ start, end: last }) => moment >= start - 1e-9 && moment <= last + 1e-9)
      expect(
        speech.every(({ start, end: last }) => [start, last, (start + last) / 2].every(covered)),
      ).toBe(true)
    }),
  )
})

test('phrases that follow each other are heard together, long silences are not heard', () => {
  const chunks = chunksOf(
    [
      { start: 1, end: 3 },
      { start: 3.5, end: 6 },
      { start: 20, end: 22 },
    ],
    30,
  )

  expect(chunks).toEqual([
    { start: 0.75, end: 6.25 },
    { start: 19.75, end: 22.25 },
  ])
})

const QUIET_AT_90 = new Uint8Array(400).fill(20).fill(200, 89, 92)

test('pieces become words with their marks; each begins where it is quietest before it', () => {
  const pieces = [
    { text: ' Pada', start: 0.2, end: 0.5 },
    { text: ' hari', start: 1, end: 1.2 },
    { text: 'an', start: 1.2, end: 1.4 },
    { text: ',', start: 1.4, end: 1.4 },
    { text: ' [', start: 1.5, end: 1.5 },
    { text: 'musik', start: 1.5, end: 1.8 },
    { text: ']', start: 1.8, end: 1.8 },
    { text: ' “buku”', start: 2, end: 2.5 },
  ]

  const { text, words } = textOfPieces(pieces, QUIET_AT_90)

  expect(text).toBe('Pada harian, “buku”')
  expect(words.map(({ from, to }) => text.slice(from, to))).toEqual(['Pada', 'harian', 'buku'])
  expect(toSeconds(words[1]!.start)).toBeCloseTo(0.9, 1)
  expect(words[0]!.end).toBeLessThanOrEqual(words[1]!.start)
})

test('writing without spaces is put together without spaces', () => {
  const pieces = ['我们', '读书', '。'].map((text, index) => ({
    text,
    start: index,
    end: index + 0.5,
  }))

  expect(textOfPieces(pieces, new Uint8Array()).text).toBe('我们读书。')
})
