import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromSeconds, ticks, toSeconds } from '../time/ticks.ts'
import { breakAnew } from './break-anew.ts'
import { withText } from './carry-words.ts'
import type { CaptionTrack, SourceCue } from './cue.ts'
import { joinCues, setCueText, splitCue } from './edit-cues.ts'
import { READING_PROFILES, captionProblems } from './reading-problems.ts'
import { replaceWords } from './replace-words.ts'
import { shiftCues } from './shift-cues.ts'
import { wordSpans } from './word-spans.ts'

/** Every word half a second, one after the other, with a pause where the number of a word says so. */
function spoken(text: string, { id = '1', from = 0, pauseAfter = -1 } = {}): SourceCue {
  const words = wordSpans(text).map((span, index) => {
    const start = from + index / 2 + (pauseAfter >= 0 && index > pauseAfter ? 2 : 0)
    return { ...span, start: fromSeconds(start), end: fromSeconds(start + 0.4), confidence: 0.9 }
  })
  const [start, end] = [words[0]?.start ?? ticks(0), words.at(-1)?.end ?? ticks(1)]
  return { id, assetId: 'a', start, end, text, words }
}

function heard(cue: SourceCue | undefined) {
  return (cue?.words ?? []).map(({ from, to, start }) => [
    cue?.text.slice(from, to),
    toSeconds(start),
  ])
}

function withoutIds({ cues }: CaptionTrack) {
  return cues.map((cue) => ({ ...cue, id: '' }))
}

const letters = fc.stringMatching(/^[a-z]{1,9}$/)
const line = fc
  .array(fc.tuple(letters, fc.constantFrom(' ', ' ', ', ', '. ', '\n')), {
    minLength: 1,
    maxLength: 14,
  })
  .map((parts) =>
    parts
      .map(([word, mark]) => `${word}${mark}`)
      .join('')
      .trim(),
  )

test('what counts as a word', () => {
  const words = (text: string) => wordSpans(text).map(({ from, to }) => text.slice(from, to))

  expect(words('“Kata-kata,” don’t — 3.5 (ya)!')).toEqual(['Kata-kata', 'don’t', '3.5', 'ya'])
  expect(words('我们 读书。')).toEqual(['我们', '读书'])
  expect(words('我们读书').join('')).toBe('我们读书')
})

describe('a corrected text', () => {
  test('keeps the time of every word but the one that was changed', () => {
    const cue = spoken('Pada suwatu hari kancil membaca')

    const mended = withText(cue, 'Pada suatu hari,\nKancil membaca!')

    expect(heard(mended)).toEqual([
      ['Pada', 0],
      ['suatu', 0.5],
      ['hari', 1],
      ['Kancil', 1.5],
      ['membaca', 2],
    ])
    expect(mended.words?.map(({ confidence }) => confidence)).toEqual([
      0.9,
      undefined,
      0.9,
      0.9,
      0.9,
    ])
  })

  test('shares the time between the neighbours among new words', () => {
    const cue = spoken('satu empat', { pauseAfter: 0 })

    expect(heard(withText(cue, 'satu dua tigaa empat'))).toEqual([
      ['satu', 0],
      ['dua', 0.4],
      ['tigaa', expect.closeTo(0.4 + (2.1 * 3) / 8, 5)],
      ['empat', 2.5],
    ])
  })

  test('names its own words, in order of time, within the time of the old ones', () => {
    fc.assert(
      fc.property(line, line, (before, after) => {
        const cue = spoken(before)
        const { words = [] } = withText(cue, after)

        expect(words.map(({ from, to }) => after.slice(from, to))).toEqual(
          wordSpans(after).map(({ from, to }) => after.slice(from, to)),
        )
        const times = words.flatMap(({ start, end }) => [start, end])
        expect(times).toEqual(times.toSorted((a, b) => a - b))
        expect(times.every((time) => time >= cue.start && time <= cue.end)).toBe(true)
      }),
    )
  })

  test('gives back what it was when a word was added and taken away again', () => {
    fc.assert(
      fc.property(line, fc.nat(), (text, place) => {
        const cue = spoken(text)
        const at = wordSpans(text)[place % wordSpans(text).length]?.from ?? 0
        const longer = withText(cue, `${text.slice(0, at)}0 ${text.slice(at)}`)

        expect(withText(longer, text)).toEqual(cue)
      }),
    )
  })
})

test('words go with their captions when these are divided, joined, shifted and replaced in', () => {
  const cue = spoken('satu dua tiga empat')
  const track: CaptionTrack = { language: 'id', cues: [cue] }

  const split = splitCue(track, '1', { textAt: 9, newId: '2' })
  expect(split.cues.map(heard)).toEqual([
    [
      ['satu', 0],
      ['dua', 0.5],
    ],
    [
      ['tiga', 1],
      ['empat', 1.5],
    ],
  ])
  expect(split.cues[1]?.start).toBe(fromSeconds(1))
  expect(heard(joinCues(split, '1', '2').cues[0])).toEqual(heard(cue))
  expect(heard(shiftCues(track, fromSeconds(3)).cues[0])[3]).toEqual(['empat', 4.5])
  const replaced = replaceWords(track, { find: 'dua', isExact: true }, 'dua puluh')
  expect(heard(replaced.cues[0]).map(([, start]) => start)).toEqual([
    0,
    0.5,
    expect.any(Number),
    1,
    1.5,
  ])
})

test('dividing in the middle of a word divides its time', () => {
  const track: CaptionTrack = { language: 'id', cues: [spoken('satu duatiga')] }

  expect(heard(splitCue(track, '1', { textAt: 8, newId: '2' }).cues[1])).toEqual([
    ['tiga', expect.closeTo(0.5 + (0.4 * 3) / 7, 5)],
  ])
})

describe('breaking anew', () => {
  const story =
    'Pada suatu hari di tepi hutan, Kancil menemukan sebuah buku tua. Ia membacanya sampai malam, lalu memanggil semua temannya. Mereka datang satu per satu.'
  const track: CaptionTrack = { language: 'id', cues: [spoken(story)] }

  test('makes captions that read well, for grown-ups and on an upright phone', () => {
    for (const profile of [READING_PROFILES.adult, READING_PROFILES.vertical]) {
      expect(captionProblems(breakAnew(track, profile).cues, profile)).toEqual([])
    }
    expect(breakAnew(track, READING_PROFILES.adult).cues.map(({ text }) => text)).toEqual([
      'Pada suatu hari di tepi hutan,\nKancil menemukan sebuah buku tua.',
      'Ia membacanya sampai malam,\nlalu memanggil semua temannya.',
      'Mereka datang satu per satu.',
    ])
  })

  test('keeps every word with its correction and its time, whatever was broken before', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), letters, (lines, correction) => {
        let from = 0
        const cues = lines.map((text, index) => {
          const cue = spoken(text, { id: `${index}`, from })
          from = toSeconds(cue.end) + 0.3
          return cue
        })
        const first = cues[0]!
        const corrected = setCueText({ language: 'id', cues }, '0', `${correction} ${first.text}`)

        const adult = breakAnew(corrected, READING_PROFILES.adult)
        const back = breakAnew(breakAnew(adult, READING_PROFILES.vertical), READING_PROFILES.adult)

        expect(adult.cues.flatMap(heard)).toEqual(corrected.cues.flatMap(heard))
        expect(withoutIds(back)).toEqual(withoutIds(adult))
        expect(new Set(adult.cues.map(({ id }) => id)).size).toBe(adult.cues.length)
        expect(
          captionProblems(adult.cues, READING_PROFILES.adult).filter(({ kind }) =>
            ['lineTooLong', 'tooManyLines', 'tooLong', 'overlap', 'noGap'].includes(kind),
          ),
        ).toEqual([])
      }),
    )
  })

  test('leaves captions alone that nobody has heard word by word', () => {
    const typed: SourceCue = {
      ...{ id: 't', assetId: 'a', text: 'Diketik' },
      ...{ start: fromSeconds(50), end: fromSeconds(52) },
    }

    expect(
      breakAnew({ ...track, cues: [...track.cues, typed] }, READING_PROFILES.adult).cues.at(-1),
    ).toBe(typed)
    const done = breakAnew(track, READING_PROFILES.adult)
    expect(breakAnew(done, READING_PROFILES.adult)).toBe(done)
  })
})
