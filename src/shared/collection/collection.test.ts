import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createTranslator } from '../i18n/create-translator.ts'
import type { CatalogueRecord } from '../publishing/details.ts'
import { consentState } from './consent.ts'
import { creditsNotIn, withoutCredits } from '../publishing/credits.ts'
import { filledDescription } from '../shows/description-template.ts'
import { descriptionBlock, withWorks } from './description-block.ts'
import { endCardsOf } from './end-cards.ts'
import { readCsl } from './formats/read-csl.ts'
import { recordOfMarc } from './formats/read-marc.ts'
import { readRecord } from './formats/read-record.ts'
import { readRis } from './formats/read-ris.ts'
import { writeCsl } from './formats/write-csl.ts'
import { writeRis } from './formats/write-ris.ts'
import { normaliseIsbn } from './isbn.ts'
import { type Permission, isTooWide, permissionState } from './permission.ts'
import { isSameWork, joinRecords, workKeys } from './same-work.ts'

const book = (more: Partial<CatalogueRecord> = {}): CatalogueRecord => ({
  title: 'Bumi Manusia',
  authors: ['Toer, Pramoedya Ananta'],
  ...more,
})

test.each([
  ['979-97312-3-2', '9789799731234'],
  ['9789799731234', '9789799731234'],
  ['0-8044-2957-X (jilid)', '9780804429573'],
  ['978-979-97312-3-5', undefined],
  ['979-97312-3-3', undefined],
  ['tanpa ISBN', undefined],
  ['ISBN9789799731234', '9789799731234'],
  ['ISBN-10 979 97312 3 2', '9789799731234'],
  ['9799731232 9789799731234', '9789799731234'],
  ['0-8044-2957-X 978-979-97312-3-4', '9789799731234'],
  ['979-97312-3-3; 979-97312-3-2 (jil. 2)', '9789799731234'],
  ['9789799731235 0-8044-2957-X', '9780804429573'],
  ['978 979 97312 3 2', undefined],
  ['978-979-97312-3-2', undefined],
])('the ISBN %s is %s', (text, isbn) => {
  expect(normaliseIsbn(text)).toBe(isbn)
})

test('any single wrong digit is noticed', () => {
  const isbn = '9789799731234'
  fc.assert(
    fc.property(fc.nat(12), fc.integer({ min: 1, max: 9 }), (at, by) => {
      const digits = [...isbn]
      digits[at] = String((Number(digits[at]) + by) % 10)
      expect(normaliseIsbn(digits.join(''))).not.toBe(isbn)
    }),
    { numRuns: 30 },
  )
})

test.each([
  ['the same ISBN written otherwise', { isbn: '979-97312-3-2', title: 'This Earth' }, true],
  ['another ISBN', { isbn: '9780804429573' }, false],
  [
    'no ISBN, name turned round, accents and capitals',
    { title: 'BUMI  manusía.', authors: ['Pramoedya Ananta Toer'] },
    true,
  ],
  ['another author', { authors: ['Anonim'] }, false],
])('%s', (_, other, isSame) => {
  const known = workKeys(book({ isbn: '9789799731234' }))
  expect(isSameWork(known, workKeys(book(other)))).toBe(isSame)
})

test('two records in one lose nothing', () => {
  const joined = joinRecords(book({ year: 2005, authors: [] }), book({ year: 1980, isbn: '1' }))
  expect(joined).toEqual(book({ year: 2005, isbn: '1' }))
})

const granted: Permission = {
  ...{ basis: 'granted', grantedBy: 'Penerbit', grantedOn: '2026-01-10', credit: '' },
  visibility: 'unlisted',
  endsOn: '2026-06-30',
}

test.each([
  ['none', undefined, '2026-03-01', 'missing'],
  ['before it was granted', granted, '2026-01-09', 'notYet'],
  ['on its first day', granted, '2026-01-10', 'valid'],
  ['31 days before its end', granted, '2026-05-30', 'valid'],
  ['30 days before its end', granted, '2026-05-31', 'endsSoon'],
  ['on its last day', granted, '2026-06-30', 'endsSoon'],
  ['a day later', granted, '2026-07-01', 'ended'],
  ['without an end', { ...granted, endsOn: undefined }, '2099-01-01', 'valid'],
  ['free for everyone', { ...granted, basis: 'free' as const }, '2099-01-01', 'valid'],
])('a permission, %s', (_, permission, today, state) => {
  expect(permissionState(permission, today)).toBe(state)
})

test.each([
  ['private', false],
  ['unlisted', false],
  ['public', true],
] as const)('allowed as unlisted, %s is too wide: %s', (privacy, tooWide) => {
  expect(isTooWide(granted, privacy)).toBe(tooWide)
  expect(isTooWide({ ...granted, basis: 'free' }, privacy)).toBe(false)
})

test.each([
  [{}, 'notGiven'],
  [{ givenOn: '2026-03-02' }, 'notGiven'],
  [{ givenOn: '2026-03-01' }, 'given'],
  [{ givenOn: '2026-03-01', isMinor: true }, 'guardianMissing'],
  [{ givenOn: '2026-03-01', isMinor: true, guardian: 'Ibu Sari' }, 'given'],
] as const)('consent %j is %s', (more, state) => {
  const asked = { id: 'c', episodeId: 'e', person: 'Dewi', isMinor: false, guardian: '' }
  expect(consentState({ ...asked, ...more }, '2026-03-01')).toBe(state)
})

test('references in RIS: tags of several programs, lines that go on, a file without an end', () => {
  const text = [
    'Provider: OPAC',
    'TY  - BOOK',
    'AU  - Toer, Pramoedya Ananta',
    'TI  - Bumi Manusia :',
    'roman',
    'PB  - Lentera Dipantara',
    'PY  - 2005///',
    'SN  - 979-97312-3-2',
    'CN  - 899.221 3 TOE b',
    'UR  - https://katalog.example.id/1?a=1&b=2',
    'ER  - ',
    'TY - JOUR',
    'PB  - tanpa judul',
    'ER  -',
    'TY  - BOOK',
    'T1  - Kancil',
  ].join('\r\n')
  expect(readRis(text)).toEqual([
    {
      title: 'Bumi Manusia : roman',
      authors: ['Toer, Pramoedya Ananta'],
      publisher: 'Lentera Dipantara',
      year: 2005,
      isbn: '9789799731234',
      callNumber: '899.221 3 TOE b',
      url: 'https://katalog.example.id/1?a=1&b=2',
    },
    { title: 'Kancil', authors: [] },
  ])
})

test('a first ISBN that is wrong hides no second one', () => {
  const isbns = ['979-97312-3-3', '979-97312-3-2']
  const marc = recordOfMarc([
    { tag: '245', subfields: [{ code: 'a', value: 'Bumi Manusia' }] },
    ...isbns.map((value) => ({ tag: '020', subfields: [{ code: 'a', value }] })),
  ])
  const ris = ['TY  - BOOK', 'TI  - Bumi Manusia', ...isbns.map((isbn) => `SN  - ${isbn}`)]

  expect(marc?.isbn).toBe('9789799731234')
  expect(readRis(ris.join('\n')).map(({ isbn }) => isbn)).toEqual(['9789799731234'])
})

test.each([
  ['Ensiklopedia anak. Jilid 2, Hewan', ['aEnsiklopedia anak.', 'nJilid 2,', 'pHewan /', 'cAdi']],
  ['Ensiklopedia anak. Jilid 2. Hewan', ['aEnsiklopedia anak', 'nJilid 2', 'pHewan', 'cAdi']],
  ['Ensiklopedia anak. Hewan: dari A', ['aEnsiklopedia anak', 'pHewan :', 'bdari A /', 'cAdi']],
  ['Bumi Manusia: roman. Jilid 3', ['aBumi Manusia :', 'broman.', 'nJilid 3 /', 'cAdi']],
  ['Bumi Manusia roman', ['aBumi Manusia', 'broman', 'cAdi']],
])('MARC calls a part %s', (title, subfields) => {
  const parts = subfields.map((part) => ({ code: part.charAt(0), value: part.slice(1) }))
  expect(recordOfMarc([{ tag: '245', subfields: parts }])?.title).toBe(title)
})

test('two parts of one work are two works', () => {
  const keys = ['Jilid 2', 'Jilid 3'].map((number) =>
    workKeys(
      recordOfMarc([
        {
          tag: '245',
          subfields: [
            { code: 'a', value: 'Ensiklopedia anak.' },
            { code: 'n', value: number },
          ],
        },
      ])!,
    ),
  )
  expect(isSameWork(keys[0]!, keys[1]!)).toBe(false)
})

test('items of CSL-JSON; what is no use in them is left out', () => {
  const items = [
    {
      title: 'Laskar Pelangi',
      author: [{ family: 'Hirata', given: 'Andrea' }, { literal: 'Perpusnas' }],
      issued: { 'date-parts': [[2005, 9]] },
      ISBN: '979-3062-79-7',
      URL: 'javascript:alert(1)',
    },
    { title: 'Naskah', author: 'bukan daftar', issued: { raw: 'c1998' } },
    { type: 'book' },
  ]
  expect(readCsl(JSON.stringify(items))).toEqual([
    {
      title: 'Laskar Pelangi',
      authors: ['Hirata, Andrea', 'Perpusnas'],
      year: 2005,
      isbn: '9789793062792',
    },
    { title: 'Naskah', authors: [], year: 1998 },
  ])
  expect(readCsl('"a text"')).toBeUndefined()
})

test('a description names each work once, whatever language the last block was in', () => {
  const works = [
    { record: book({ url: 'https://katalog.example.id/1' }) },
    {
      record: book({ title: 'Anak <Semua> Bangsa' }),
      permission: { ...granted, credit: '© Lentera' },
    },
  ]
  const records = works.map(({ record }) => record)
  expect(endCardsOf(works, createTranslator('en').t)).toEqual([
    { text: 'Bumi Manusia', subtitle: 'Toer, Pramoedya Ananta\nFrom the library’s collection' },
    { text: 'Anak <Semua> Bangsa', subtitle: 'Toer, Pramoedya Ananta\n© Lentera' },
  ])
  const whole = { publisher: 'Lentera', year: 2005, callNumber: '899.221 TOE b' }
  expect(endCardsOf([{ record: book(whole) }], createTranslator('id').t)).toEqual([
    {
      text: 'Bumi Manusia',
      subtitle: 'Toer, Pramoedya Ananta\nLentera, 2005 · 899.221 TOE b\nDari koleksi perpustakaan',
    },
  ])
  const block = (language: 'id' | 'en') => descriptionBlock(works, createTranslator(language).t)
  const put = (text: string, language: 'id' | 'en') => withWorks(text, works, block(language))
  const once = put('Sebuah roman.\n\nSelamat menyimak!', 'id')
  expect(once).toBe(
    [
      'Sebuah roman.\n\nSelamat menyimak!\n\n📚 Dari koleksi perpustakaan',
      '• Toer, Pramoedya Ananta. Bumi Manusia',
      '  Di katalog: https://katalog.example.id/1',
      '• Toer, Pramoedya Ananta. Anak ‹Semua› Bangsa',
      '  © Lentera',
    ].join('\n'),
  )
  expect(put(put(once, 'en'), 'id')).toBe(once)
  const template = 'Sebuah roman.\n\nBuku: {credits}\n\nSelamat menyimak!'
  const filled = filledDescription(template, { ...{ title: '', show: '', chapters: [] }, records })
  expect(filled).toContain('Bumi Manusia')
  expect(put(filled, 'id')).toBe(once)
  expect(put('Kita baca Toer, Pramoedya Ananta. Bumi Manusia hari ini.', 'en')).toContain(
    'Kita baca Toer',
  )
  expect(creditsNotIn(once, records)).toBe('')
  expect(creditsNotIn('Selamat menyimak!', records.slice(1))).toBe(
    'Toer, Pramoedya Ananta. Anak <Semua> Bangsa',
  )
  expect(
    descriptionBlock(works, createTranslator('id').t, { campaign: 'Literasi Anak' }),
  ).toContain('/1?utm_source=youtube&utm_medium=video&utm_campaign=literasi-anak\n')
})

test('a title alone is not taken for a word of a sentence, nor a sentence for a label', () => {
  const rain = book({ title: 'Hujan', authors: [] })

  expect(creditsNotIn('Hujan turun di dalam cerita.', [rain])).toBe('Hujan')
  expect(creditsNotIn('Buku: Hujan', [rain])).toBe('')
  const sentence = 'Hari ini kami membacakan: Toer, Pramoedya Ananta. Bumi Manusia'
  expect(withoutCredits(sentence, [book()])).toBe(sentence)
  expect(withoutCredits('Halo\nBuku ini: Toer, Pramoedya Ananta. Bumi Manusia', [book()])).toBe(
    'Halo',
  )
})

const anyRecord = fc
  .record({
    title: fc.string({ unit: 'grapheme', minLength: 1 }),
    authors: fc.array(
      fc.oneof(
        fc.constantFrom(
          'Toer, Pramoedya Ananta',
          'Perpustakaan Nasional RI',
          'Café, André',
          'Lee, K., Jr.',
        ),
        fc.string({ unit: 'grapheme' }),
      ),
      { maxLength: 3 },
    ),
    publisher: fc.string({ unit: 'grapheme' }),
    date: fc.integer({ min: 1000, max: 2999 }).map(String),
    isbn: fc.constantFrom('9789799731234', ''),
    callNumber: fc.constantFrom('899.221 3 TOE b', 'R 297.1 – ك', ''),
    url: fc.constantFrom('https://katalog.example.id/1?a=1&b=2', ''),
  })
  .map(readRecord)
  .filter((record) => record !== undefined)

test.each([
  ['RIS', (records: readonly CatalogueRecord[]) => readRis(writeRis(records))],
  ['CSL-JSON', (records: readonly CatalogueRecord[]) => readCsl(writeCsl(records))],
])('what is written as %s is read as it was', (_, thereAndBack) => {
  fc.assert(
    fc.property(fc.array(anyRecord, { minLength: 1, maxLength: 4 }), (records) => {
      expect(thereAndBack(records)).toEqual(records)
    }),
    { numRuns: 30 },
  )
})
