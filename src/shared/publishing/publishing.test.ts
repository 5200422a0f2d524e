import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromSeconds } from '../time/ticks.ts'
import { chapterLines, chapterProblems } from './chapter-rules.ts'
import { detailsProblems, isTooSoon, tagsLength } from './details-limits.ts'
import { emptyDetails } from './details.ts'
import { utf8Length } from './utf8-length.ts'

test('bytes are counted as UTF-8 has them', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(utf8Length(text)).toBe(Buffer.byteLength(text))
    }),
  )
})

test('tags count as YouTube counts them', () => {
  expect(tagsLength(['Foo-Baz'])).toBe(7)
  expect(tagsLength(['Foo Baz'])).toBe(9)
  expect(tagsLength(['dongeng', 'buku tua'])).toBe(7 + 1 + 10)
})

test('a title of 101 characters, angle brackets and an open question keep an episode back', () => {
  const details = { ...emptyDetails('a'.repeat(101)), description: 'a < b' }

  expect(detailsProblems(details)).toEqual([
    { field: 'title', kind: 'tooLong' },
    { field: 'description', kind: 'angleBrackets' },
    { field: 'madeForKids', kind: 'undecided' },
  ])
  const long = { ...emptyDetails('a'.repeat(100)), madeForKids: false }
  expect(detailsProblems(long)).toEqual([])
  const english = { language: 'en', title: '', description: 'a < b' }
  expect(detailsProblems({ ...long, localizations: [english] })).toEqual([
    { field: 'title', kind: 'empty', language: 'en' },
    { field: 'description', kind: 'angleBrackets', language: 'en' },
  ])
})

test('chapters that YouTube would ignore are told', () => {
  const chapter = (at: number, title: string) => ({ id: title, at: fromSeconds(at), title })
  const good = [chapter(0, 'Salam'), chapter(10, 'Rimba'), chapter(3700, 'Pesan')]

  expect(chapterProblems(good, fromSeconds(3800))).toEqual([])
  expect(chapterLines(good)).toBe('0:00 Salam\n0:10 Rimba\n1:01:40 Pesan')
  expect(chapterProblems([chapter(1, 'Salam'), chapter(5, 'Rimba')], fromSeconds(60))).toEqual([
    { kind: 'tooFew' },
    { kind: 'firstNotAtStart', title: 'Salam' },
    { kind: 'tooShort', title: 'Salam' },
  ])
})

test.each([
  [undefined, false],
  ['2026-11-26T10:00:00.000Z', true],
  ['2026-11-26T12:14:59.000Z', true],
  ['2026-11-26T19:15:00.000+07:00', false],
])('published at %s, asked for at noon: too soon is %s', (publishAt, isSoon) => {
  const details = { ...emptyDetails('a'), publishAt }
  expect(isTooSoon(details, Date.UTC(2026, 10, 26, 12))).toBe(isSoon)
})
