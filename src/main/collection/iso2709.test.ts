import { expect, test } from 'vitest'
import { readIso2709 } from './iso2709.ts'

const NUMBER = { tag: '020', text: '  \u001fa9789799731234' }
const AUTHOR = { tag: '100', text: '1 \u001faRosé, Dédé' }
const TITLE = { tag: '245', text: '10\u001faKisah Café' }
const OWN = { tag: 'LKR', text: '  \u001faRak 3' }
const LAST = { tag: '700', text: '1 \u001faHirata, Andrea' }
const FIELDS = [NUMBER, AUTHOR, TITLE, OWN, LAST]

/** In UTF-8, with lengths as they are in `countedIn`. The directory may have another order, or leave fields out. */
function record(countedIn: BufferEncoding, directory = FIELDS): Buffer {
  const sizes = FIELDS.map(({ text }) => Buffer.from(`${text}\u001e`, countedIn).length)
  const digits = (value: number, places: number) => String(value).padStart(places, '0')
  const entries = directory.map((field) => {
    const at = FIELDS.indexOf(field)
    const start = sizes.slice(0, at).reduce((sum, size) => sum + size, 0)
    return `${field.tag}${digits(sizes[at] ?? 0, 4)}${digits(start, 5)}`
  })
  const leader = `00000nam a22${digits(24 + 12 * entries.length + 1, 5)} a 4500`
  const texts = FIELDS.map(({ text }) => `${text}\u001e`)
  return Buffer.from(`${leader}${entries.join('')}\u001e${texts.join('')}\u001d`)
}

const read = (bytes: Buffer) =>
  readIso2709(bytes, (part) => part.toString('utf8')).map((fields) =>
    fields
      .map(({ tag, subfields }) => `${tag} ${subfields.map(({ value }) => value).join()}`)
      .toSorted(),
  )
const WHOLE = [
  '020 9789799731234',
  '100 Rosé, Dédé',
  '245 Kisah Café',
  '700 Hirata, Andrea',
  'LKR Rak 3',
]

test.each([
  ['is right', record('utf8'), WHOLE],
  ['has an order of its own', record('utf8', FIELDS.toReversed()), WHOLE],
  [
    'no longer points at everything',
    record('utf8', [NUMBER, AUTHOR, LAST]),
    [WHOLE[0], WHOLE[1], WHOLE[3]],
  ],
  ['has lengths from before letters were changed', record('latin1'), WHOLE],
  ['has those in an order of its own', record('latin1', FIELDS.toReversed()), WHOLE],
  ['is right only in part', record('latin1', [NUMBER, TITLE]), [WHOLE[0]]],
])('fields are found whole, or not taken, where the directory %s', (_, bytes, fields) => {
  expect(read(Buffer.concat([bytes, Buffer.from('\r\n'), bytes]))).toEqual([fields, fields])
})

test('a field of more than its directory can count is found, and a last one without an end', () => {
  const [whole] = read(
    Buffer.from(
      record('utf8')
        .toString('utf8')
        .replace(/245\d{4}/, '2450000'),
    ),
  )
  const [open] = read(
    Buffer.from(record('utf8').toString('utf8').replace('\u001e\u001d', '\u001d')),
  )

  expect(whole).toEqual(WHOLE)
  expect(open).toEqual(WHOLE)
})
