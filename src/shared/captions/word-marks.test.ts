import fc from 'fast-check'
import { expect, test } from 'vitest'
import { EMPTY_TIMELINE } from '../editing/timeline.ts'
import { type Ticks, fromSeconds, ticks } from '../time/ticks.ts'
import type { CueWord, EditedCue, SourceCue } from './cue.ts'
import { carryThroughCuts } from './through-cuts.ts'
import { marksOnLines, markAt, wordMarks } from './word-marks.ts'
import { wordSpans } from './word-spans.ts'

const RATES = [
  { numerator: 30, denominator: 1 },
  { numerator: 30_000, denominator: 1001 },
  { numerator: 25, denominator: 1 },
] as const
const [RATE] = RATES

/** A caption whose words begin at these seconds and last until the next begins, or as long as told. */
function aCue(text: string, starts: readonly number[], end: number, lasts?: number): SourceCue {
  const words = wordSpans(text).map((span, index): CueWord => {
    const start = starts[index] ?? end
    const stop = lasts === undefined ? (starts[index + 1] ?? end) : start + lasts
    return { ...span, start: fromSeconds(start), end: fromSeconds(stop) }
  })
  const first = fromSeconds(starts[0] ?? 0)
  return { id: '1', assetId: 'a', start: first, end: fromSeconds(end), text, words }
}

function edited(cue: SourceCue, ...kept: (readonly [number, number])[]): EditedCue | undefined {
  const clips = kept.map(([start, end], index) => ({
    ...{ id: `${index}`, assetId: 'a' },
    ...{ start: fromSeconds(start), end: fromSeconds(end) },
  }))
  return carryThroughCuts([cue], { ...EMPTY_TIMELINE, clips })[0]
}

function told(cue: EditedCue | undefined) {
  return (
    cue &&
    wordMarks(cue, RATE).map(({ from, to, first, end }) => [cue.text.slice(from, to), first, end])
  )
}

test('a word is marked from its first frame until the next begins, but not through a long pause', () => {
  const cue = aCue('Kancil, si cerdik', [1, 1.5, 3], 5, 0.4)

  expect(told(cue)).toEqual([
    ['Kancil', 30, 45],
    ['si', 45, 66],
    ['cerdik', 90, 111],
  ])
  const marks = wordMarks(cue, RATE)
  expect([29, 30, 44, 45, 66, 89, 90].map((frame) => markAt(marks, frame)?.from)).toEqual([
    ...[undefined, 0, 0, 8, undefined, undefined, 11],
  ])
})

test('marks follow the cuts: a word cut in its middle is marked once, one that is gone not at all', () => {
  const cue = aCue('Kancil membaca buku tua', [0, 1, 2, 3], 4)

  expect(told(edited(cue, [0, 1.4], [1.8, 2], [3, 4]))).toEqual([
    ['Kancil', 0, 30],
    ['membaca', 30, 48],
    ['tua', 48, 78],
  ])
})

test('a caption whose words have no times has no marks', () => {
  const { words: _, ...plain } = aCue('Kancil membaca', [0, 1], 2)
  expect(wordMarks(plain, RATE)).toEqual([])
})

test('a number that is said as several words is marked as one', () => {
  const [first, second] = [
    { from: 0, to: 2, start: fromSeconds(0), end: fromSeconds(0.5) },
    { from: 0, to: 2, start: fromSeconds(0.5), end: fromSeconds(1) },
  ]
  const cue = { id: '1', start: ticks(0), end: fromSeconds(2), text: '12', words: [first, second] }
  expect(told(cue)).toEqual([['12', 0, 39]])
})

test('whatever the times, every word is marked once, in order, one at a time, while its caption is shown', () => {
  const lengths = fc.array(fc.integer({ min: 0, max: 40_000_000 }), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(lengths, fc.constantFrom(...RATES), fc.nat(50_000_000), (parts, rate, begin) => {
      const text = parts.map((_, index) => `w${index}`).join(' ')
      let at = begin
      const words = wordSpans(text).map((span, index): CueWord => {
        const start: Ticks = ticks(at)
        at += parts[index] ?? 0
        return { ...span, start, end: ticks(at) }
      })
      // As many frames as words: none has to go.
      const end = ticks(at + parts.length * 30_000_000)

      const marks = wordMarks({ id: '1', start: ticks(begin), end, text, words }, rate)

      expect(marks.map(({ from }) => from)).toEqual(words.map(({ from }) => from))
      marks.forEach((mark, index) => {
        expect(mark.end).toBeGreaterThan(mark.first)
        expect(mark.end).toBeLessThanOrEqual(marks[index + 1]?.first ?? mark.end)
      })
    }),
    { numRuns: 50 },
  )
})

test('marks are found on the lines a caption is shown in, also where those were broken anew', () => {
  const text = 'Kancil membaca\nbuku tua'
  const marks = wordMarks(aCue(text, [0, 1, 2, 3], 4), RATE)
  const words = (lines: readonly string[]) =>
    marksOnLines(marks, text, lines).map((line, index) =>
      line.map(({ from, to }) => lines[index]?.slice(from, to)),
    )

  expect(words(text.split('\n'))).toEqual([
    ['Kancil', 'membaca'],
    ['buku', 'tua'],
  ])
  expect(words(['Kancil', 'membaca buku', 'tua'])).toEqual([
    ['Kancil'],
    ['membaca', 'buku'],
    ['tua'],
  ])
})
