import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AlignedLine } from '../alignment/alignment.ts'
import { fromSeconds, toSeconds } from '../time/ticks.ts'
import { cuesOfPages, cuesOfScript } from './cues-of-script.ts'
import { readingProfile } from './reading-problems.ts'

const PROFILE = readingProfile('story')

/** A line whose words take as long as they have letters. */
function read(text: string, start = 1, secondsALetter = 0.06): AlignedLine {
  const at = (letters: number) => fromSeconds(start + letters * secondsALetter)
  const words = [...text.matchAll(/[^\s[\]]+/g)].map(({ index, 0: word }) => ({
    from: index,
    to: index + word.length,
    start: at(index),
    end: at(index + word.length),
  }))
  const reading = { start: at(0), end: at(text.length), words, confidence: 1 }
  return { text, reading, repeats: [] }
}

const LONG =
  'Pada suatu hari di tepi hutan, Kancil menemukan sebuah buku tua. Ia membacanya sampai malam, lalu memanggil semua temannya.'

test('a long line becomes captions of two short lines, broken where the sense does', () => {
  expect(cuesOfScript({ lines: [read(LONG)] }, PROFILE).map(({ text }) => text)).toEqual([
    'Pada suatu hari di tepi hutan,\nKancil menemukan sebuah buku tua.',
    'Ia membacanya sampai malam,\nlalu memanggil semua temannya.',
  ])
})

test('the second caption begins when its first word is heard', () => {
  const [first, second] = cuesOfScript({ lines: [read(LONG)] }, PROFILE)
  expect(toSeconds(second!.start)).toBeCloseTo(1 + LONG.indexOf('Ia') * 0.06, 3)
  expect(first!.end).toBeLessThanOrEqual(second!.start)
})

test('on request every line is exactly one caption', () => {
  const cues = cuesOfScript({ lines: [read(LONG), read('Tamat.', 20)] }, PROFILE, true)
  expect(cues.map(({ text }) => text)).toEqual([LONG, 'Tamat.'])
})

test('directions are not shown, unread lines are left out, repeats are shown where they were read', () => {
  const again = read('Tamat.', 8)
  const lines = [
    read('Selamat [tersenyum] pagi'),
    { text: 'tidak dibaca', reading: null, repeats: [] },
    { ...read('Tamat.', 12), repeats: [again.reading!] },
  ]
  const cues = cuesOfScript({ lines }, PROFILE)
  expect(cues.map(({ text, start }) => [text, Math.round(toSeconds(start))])).toEqual([
    ['Selamat pagi', 1],
    ['Tamat.', 8],
    ['Tamat.', 12],
  ])
})

test('captions of pages are exactly what is printed: brackets, quotes and signs that nobody reads aloud', () => {
  const printed = fc.stringMatching(
    /^(\[?["“(]?[a-zà-ý0-9’]{1,9}[\])”"]?[.,!?…—]{0,2} ){1,24}\[Tamat\]$/u,
  )
  fc.assert(
    fc.property(printed, (text) => {
      const cues = cuesOfPages({ lines: [read(text)] }, PROFILE)
      expect(cues.map((cue) => cue.text.replaceAll('\n', ' ')).join(' ')).toBe(text)
    }),
  )
})

test('a word that flashes by stays long enough to be read, when nothing follows at once', () => {
  const [alone] = cuesOfScript({ lines: [read('Ya', 1, 0.1)] }, PROFILE)
  expect(toSeconds(alone!.end) - toSeconds(alone!.start)).toBeCloseTo(5 / 6, 2)
  const [first, second] = cuesOfScript({ lines: [read('Ya', 1, 0.1), read('Tidak', 1.4)] }, PROFILE)
  expect(toSeconds(second!.start) - toSeconds(first!.end)).toBeCloseTo(PROFILE.gapSeconds, 3)
})

test('no word is lost, times rise, and no line is too long, whatever is read', () => {
  const word = fc.stringMatching(/^[a-z]{1,12}[,.]?$/)
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 60 }), (words) => {
      const text = words.join(' ')
      const cues = cuesOfScript({ lines: [read(text)] }, PROFILE)
      expect(cues.map((cue) => cue.text.replaceAll('\n', ' ')).join(' ')).toBe(text)
      expect(cues.flatMap((cue) => cue.text.split('\n')).every((line) => line.length <= 42)).toBe(
        true,
      )
      cues.slice(1).forEach((cue, index) => {
        expect(cue.start).toBeGreaterThanOrEqual(cues[index]!.end)
      })
    }),
  )
})
