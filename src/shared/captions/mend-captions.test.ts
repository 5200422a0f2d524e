import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromMilliseconds, fromSeconds, ticks } from '../time/ticks.ts'
import type { CaptionTrack, Cue } from './cue.ts'
import { mendedCue } from './mend-captions.ts'
import { READING_PROFILES, captionProblems } from './reading-problems.ts'
import { foundIn, replaceWords } from './replace-words.ts'
import { shiftCues } from './shift-cues.ts'
import { speechEnd, speechStart } from './snap-to-speech.ts'
import { wrapLines } from './wrap-lines.ts'

const GAP = fromMilliseconds(67)
const word = fc.stringMatching(/^[a-z]{1,12}[,.]?$/)
const sentence = fc.array(word, { minLength: 1, maxLength: 16 }).map((words) => words.join(' '))

function aCue(start: number, end: number, text: string): Cue {
  return { id: `${start}`, start: fromSeconds(start), end: fromSeconds(end), text }
}

describe('wrapping', () => {
  test('keeps every word in order and every line within its length', () => {
    fc.assert(
      fc.property(sentence, fc.integer({ min: 12, max: 42 }), (text, charactersPerLine) => {
        const lines = wrapLines(text, { charactersPerLine, lines: 2 })

        expect(lines?.join(' ') ?? text).toBe(text)
        expect((lines ?? []).every((line) => line.length <= charactersPerLine)).toBe(true)
        expect((lines ?? []).length).toBeLessThanOrEqual(2)
      }),
    )
  })

  test('ends a line where a phrase ends', () => {
    expect(
      wrapLines('Pada suatu hari, kancil menemukan buku tua', { charactersPerLine: 30, lines: 2 }),
    ).toEqual(['Pada suatu hari,', 'kancil menemukan buku tua'])
  })
})

describe('mending', () => {
  const profile = READING_PROFILES.children
  const alone = { previous: undefined, next: undefined, end: fromSeconds(60), gap: GAP }

  test('gives a hurried caption the time its readers need', () => {
    const cue = aCue(1, 2, 'Kancil menemukan sebuah buku')

    const mended = mendedCue(cue, alone, profile)

    expect(captionProblems([cue], profile)).not.toEqual([])
    expect(captionProblems([mended], profile)).toEqual([])
    expect(mended.start).toBe(cue.start)
  })

  test('begins a little earlier when the next leaves no room', () => {
    const cue = aCue(1, 2, 'Kancil menemukan buku')

    const mended = mendedCue(cue, { ...alone, next: aCue(2.3, 4, 'lagi') }, profile)

    expect(mended.start).toBeLessThan(cue.start)
    expect(mended.start).toBeGreaterThanOrEqual(cue.start - fromSeconds(0.5))
    expect(mended.end).toBe(fromSeconds(2.3) - GAP)
  })

  test('never meets its neighbours, never changes words, and done twice changes nothing more', () => {
    const times = fc.array(fc.integer({ min: 100, max: 4000 }), { minLength: 6, maxLength: 6 })
    fc.assert(
      fc.property(times, sentence, (lengths, text) => {
        const [p = 0, q = 0, r = 0, s = 0, t = 0, u = 0] = lengths.map((ms) => ms / 1000)
        const previous = aCue(0, p, 'sebelum')
        const cue = aCue(p + q, p + q + r, text)
        const next = aCue(p + q + s, p + q + s + t, 'sesudah')
        const around = { previous, next, end: fromSeconds(p + q + s + t + u), gap: GAP }

        const mended = mendedCue(cue, around, profile)

        expect(mended.text.replaceAll('\n', ' ')).toBe(text)
        expect(mended.start).toBeLessThan(mended.end)
        expect(mended.start).toBeLessThanOrEqual(cue.start)
        expect(mended.start >= previous.end + GAP || mended.start === cue.start).toBe(true)
        expect(mended.end <= next.start - GAP || mended === cue || mended.end === cue.end).toBe(
          true,
        )
        expect(mendedCue(mended, around, profile)).toBe(mended)
      }),
    )
  })
})

function aTrack(...cues: (readonly [number, number, string])[]): CaptionTrack {
  return {
    language: 'id',
    cues: cues.map(([start, end, text]) => ({ ...aCue(start, end, text), assetId: 'a' })),
  }
}

test('words are found and replaced, whole or in part', () => {
  const track = aTrack([0, 1, 'Si Kancil, kancil kecil'], [1, 2, 'kancilnya $1'])

  expect(foundIn('Si Kancil, kancil', { find: 'kancil', isExact: false })).toHaveLength(2)
  expect(foundIn('Si Kancil, kancil', { find: 'kancil', isExact: true })).toEqual([
    { start: 11, end: 17 },
  ])
  const texts = (changed: CaptionTrack) => changed.cues.map(({ text }) => text)
  expect(texts(replaceWords(track, { find: 'kancil', isExact: true }, 'pelanduk $&'))).toEqual([
    'Si Kancil, pelanduk $& kecil',
    'kancilnya $1',
  ])
  expect(texts(replaceWords(track, { find: 'kancil', isExact: false }, 'rusa'))).toEqual([
    'Si rusa, rusa kecil',
    'rusanya $1',
  ])
  expect(replaceWords(track, { find: 'harimau', isExact: false }, '')).toBe(track)
  expect(replaceWords(track, { find: '', isExact: false }, 'x')).toBe(track)
})

test('captions are moved in time, none before the beginning', () => {
  const track = aTrack([0.2, 1, 'satu'], [2, 3, 'dua'])

  const earlierBy = shiftCues(track, ticks(-fromSeconds(0.5)))
  expect(earlierBy.cues.map(({ start, end }) => [start, end])).toEqual([
    [0, fromSeconds(0.5)],
    [fromSeconds(1.5), fromSeconds(2.5)],
  ])
  const one = shiftCues(track, fromSeconds(1), new Set([track.cues[1]?.id ?? '']))
  expect(one.cues.map(({ start }) => start)).toEqual([fromSeconds(0.2), fromSeconds(3)])
  expect(shiftCues(track, fromSeconds(0))).toBe(track)
})

test('the borders of a caption go to where the voice begins and ends', () => {
  const levels = Float32Array.from({ length: 800 }, (_, index) =>
    index >= 200 && index < 500 ? 0.3 : 0.002 + 0.001 * (index % 2),
  )

  expect(speechStart(levels, fromSeconds(2.3))).toBe(fromSeconds(1.95))
  expect(speechStart(levels, fromSeconds(1.7))).toBe(fromSeconds(1.95))
  expect(speechEnd(levels, fromSeconds(4.8))).toBe(fromSeconds(5.05))
  expect(speechStart(levels, fromSeconds(4))).toBe(fromSeconds(4))
})
