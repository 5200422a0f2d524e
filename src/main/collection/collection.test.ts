import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { addDays, localDay } from '#shared/campaigns/day.ts'
import { expect, test } from 'vitest'
import { connector } from '#main/database/connect.ts'
import { firstTables } from '#main/database/migrations/0001-first-tables.ts'
import { collection } from '#main/database/migrations/0008-collection.ts'
import { aFolder } from '#testing/make-media.ts'
import { openTestStudio } from '#testing/open-test-studio.ts'
import { decodeText } from '../captions/decode-text.ts'
import { readRecordsFile } from './read-records-file.ts'

const EPISODE = {
  title: 'Kancil',
  format: 'story',
  language: 'id',
  showName: 'Dongeng Sabtu',
} as const
const PERMISSION = {
  basis: 'granted',
  grantedBy: 'Lentera',
  grantedOn: '2026-01-01',
  credit: '',
  visibility: 'public',
} as const
const BUMI = {
  title: 'Bumi Manusia: roman',
  authors: ['Toer, Pramoedya Ananta', 'Café, André'],
  publisher: 'Lentera Dipantara',
  year: 2005,
  isbn: '9789799731234',
  callNumber: '899.221 3 TOE b',
  url: 'https://katalog.example.id/1?a=1&b=2',
}
const FIELDS = [
  ['020', 'a', '979-97312-3-2 (jil.1)'],
  ['082', 'a', '899.221 3', 'b', 'TOE b'],
  ['100', 'a', 'Toer, Pramoedya Ananta.', 'd', '1925-2006'],
  ['245', 'a', 'Bumi Manusia :', 'b', 'roman /', 'c', 'Pramoedya'],
  ['260', 'a', 'Jakarta :', 'b', 'Lentera Dipantara,', 'c', 'c2005.'],
  ['700', 'a', 'Café, André'],
  ['852', 'h', '899.221 3 TOE b'],
  ['856', 'u', 'https://katalog.example.id/1?a=1&b=2'],
] as const

/** As ISO 2709 lays it out; `leader9` says how letters are written. */
function iso2709(encoding: BufferEncoding, leader9: 'a' | ' '): Buffer {
  const fields = FIELDS.map(([tag, ...parts]) => {
    const text = parts.map((part, at) => (at % 2 === 0 ? `\u001f${part}` : part)).join('')
    return { tag, bytes: Buffer.from(`  ${text}\u001e`, encoding) }
  })
  let start = 0
  const directory = fields.map(({ tag, bytes }) => {
    const entry = `${tag}${String(bytes.length).padStart(4, '0')}${String(start).padStart(5, '0')}`
    start += bytes.length
    return entry
  })
  const base = 24 + fields.length * 12 + 1
  const digits = (value: number) => String(value).padStart(5, '0')
  const leader = `${digits(base + start + 1)}nam ${leader9}`.slice(0, 9)
  const head = `${leader}${leader9}22${digits(base)} a 4500${directory.join('')}\u001e`
  return Buffer.concat([
    Buffer.from(head, 'latin1'),
    ...fields.map(({ bytes }) => bytes),
    Buffer.from('\u001d'),
  ])
}

const escaped = (text: string) => text.replaceAll('&', '&amp;')
const MARCXML = `<?xml version="1.0" encoding="ENCODING"?>
<zs:searchRetrieveResponse xmlns:zs="http://docs.oasis-open.org/ns/search-ws/sruResponse">
<zs:records><zs:record><zs:recordData><marc:record xmlns:marc="http://www.loc.gov/MARC21/slim">
${FIELDS.map(
  ([tag, ...parts]) =>
    `<marc:datafield ind1=" " tag="${tag}" ind2="0">${parts
      .map((part, at) =>
        at % 2 === 0 ? `<marc:subfield code="${part}">` : `${escaped(part)}</marc:subfield>\n`,
      )
      .join('')}</marc:datafield>`,
).join('\n')}
</marc:record></zs:recordData></zs:record></zs:records></zs:searchRetrieveResponse>`
const RIS = `TY  - BOOK\nTI  - Café di Bandung\nAU  - Rosé, Dédé\nN2  - é à è ü\nER  - \n`

test.each([
  ['UTF-8 that says so', iso2709('utf8', 'a'), 'utf-8'],
  ['UTF-8 that says MARC-8', iso2709('utf8', ' '), 'utf-8'],
  ['Latin-1 that says UTF-8', iso2709('latin1', 'a'), 'windows-1252'],
  [
    'Latin-1 that was saved again as UTF-8',
    Buffer.from(iso2709('latin1', ' ').toString('latin1'), 'utf8'),
    'utf-8',
  ],
  ['MARCXML in UTF-8, with a mark', `\uFEFF${MARCXML.replace('ENCODING', 'UTF-8')}`, 'utf-8'],
  [
    'MARCXML in Latin-1',
    Buffer.from(MARCXML.replace('ENCODING', 'ISO-8859-1'), 'latin1'),
    'iso-8859-1',
  ],
  [
    'MARCXML that says UTF-8 and is Latin-1',
    Buffer.from(MARCXML.replace('ENCODING', 'UTF-8'), 'latin1'),
    'windows-1252',
  ],
])('a record is read from %s', async (_, content, encoding) => {
  const file = join(await aFolder(), 'ekspor')
  await writeFile(file, content)
  expect(await readRecordsFile(file, decodeText)).toEqual({ records: [BUMI], encoding })
})

test.each([
  ['a file that is not there', undefined, 'records.unreadable'],
  ['MARC-8', iso2709('latin1', ' '), 'records.marc8'],
  ['XML that is cut off', MARCXML.slice(0, 900), 'records.unreadable'],
  ['another text', 'Yth. Bapak', 'records.unreadable'],
  ['RIS without a title', 'TY  - BOOK\nER  - ', 'records.none'],
  ['an empty list', '[]', 'records.none'],
  ['a cut-off MARC record', iso2709('utf8', 'a').subarray(0, 300), 'records.none'],
])('%s is refused in one sentence', async (_, content, code) => {
  const file = join(await aFolder(), 'ekspor')
  if (content !== undefined) {
    await writeFile(file, content)
  }
  await expect(readRecordsFile(file, decodeText)).rejects.toMatchObject({ failure: { code } })
})

test('a book is cited by two episodes, once each, and knows them; its letter stays', async () => {
  const folder = await aFolder()
  const workspace = join(folder, 'w')
  const { client, close } = await openTestStudio(workspace)
  const one = (await client.episodes.create(EPISODE)).id
  const two = (await client.episodes.create({ ...EPISODE, title: 'Timun Mas' })).id
  const marc = join(folder, 'ekspor.mrc')
  const ris = join(folder, 'ekspor.ris')
  await writeFile(marc, Buffer.concat([iso2709('utf8', 'a'), iso2709('utf8', 'a')]))
  await writeFile(ris, Buffer.from(RIS, 'utf16le'))

  const imported = await client.collection.importFile({ episodeId: one, file: marc })
  expect(imported).toEqual({ added: 1, known: 1 })
  expect(await client.collection.importFile({ episodeId: one, file: ris })).toEqual({
    ...{ added: 1, known: 0, guessedEncoding: 'utf-16le' },
  })
  const typed = { title: 'bumi manusia – Roman', authors: ['Pramoedya Ananta Toer'] }
  const {
    id: workId,
    record,
    episodes,
  } = await client.collection.cite({
    episodeId: two,
    record: typed,
  })
  expect(record).toEqual(BUMI)
  expect(episodes.map(({ title }) => title)).toEqual(['Timun Mas', 'Kancil'])
  await client.collection.citeAgain({ episodeId: two, workId })
  expect(await client.collection.citedBy({ episodeId: two })).toHaveLength(1)

  const letter = join(folder, 'surat izin.pdf')
  await writeFile(letter, 'Dengan hormat')
  const permission = { ...PERMISSION, endsOn: '2026-12-31' }
  await client.collection.savePermission({ workId, permission, letterFrom: letter })
  await client.collection.saveRecord({ workId, record: { ...BUMI, year: 2006 } })
  await close()

  const again = (await openTestStudio(workspace)).client
  const [work] = await again.collection.citedBy({ episodeId: one })
  expect(work).toMatchObject({ record: { year: 2006 }, permission })
  expect(work?.permission?.letter?.name).toBe('surat izin.pdf')
  const ended = { ...PERMISSION, endsOn: '2026-01-31' }
  await again.collection.savePermission({ workId, permission: ended })
  // Nothing is left to do about it: no episode of it is at YouTube.
  expect(await again.collection.ending()).toEqual([])
  const soon = { ...PERMISSION, endsOn: addDays(localDay(new Date()), 20) }
  await again.collection.savePermission({ workId, permission: soon })
  expect((await again.collection.ending()).map(({ id }) => id)).toEqual([workId])
  await again.collection.savePermission({ workId, permission: ended })
  const kept = join(workspace, work?.permission?.letter?.file ?? '')
  expect(await readFile(kept, 'utf8')).toBe('Dengan hormat')
  await again.collection.uncite({ episodeId: one, workId })
  expect((await again.collection.works()).map((known) => known.episodes.length)).toEqual([1, 1])
})

test('works come in pages by title, and are found by words in title, author, ISBN and call number', async () => {
  const { client } = await openTestStudio(join(await aFolder(), 'w'))
  const episodeId = (await client.episodes.create(EPISODE)).id
  const records = [
    { ...BUMI, callNumber: '899.221 TOE b' },
    { title: 'Áku Ingin Terbang', authors: ['Murti Bunanta'] },
    { title: 'kancil', authors: [] },
    { title: 'Timun Mas', authors: ['Murti Bunanta'] },
  ]
  for (const record of records) {
    await client.collection.cite({ episodeId, record })
  }
  const titles = async (query: Parameters<typeof client.collection.works>[0]) =>
    (await client.collection.works(query)).map(({ record }) => record.title)

  const [first, second] = await client.collection.works({ limit: 2 })
  expect([first, second].map((work) => work?.record.title)).toEqual([
    ...['Áku Ingin Terbang', 'Bumi Manusia: roman'],
  ])
  expect(await titles({ after: second?.id ?? '' })).toEqual(['kancil', 'Timun Mas'])
  expect(await titles({ text: 'bunanta mas' })).toEqual(['Timun Mas'])
  expect(await titles({ text: 'mu m' })).toEqual([...['Áku Ingin Terbang', 'Timun Mas']])
  expect(await titles({ text: '899.221' })).toEqual(['Bumi Manusia: roman'])
  expect(await titles({ notCitedBy: episodeId })).toEqual([])
  const folder = await aFolder()
  for (const form of ['ris', 'json'] as const) {
    const file = join(folder, `buku.${form}`)
    await writeFile(file, (await client.collection.write({ form })).text)
    const { records: read } = await readRecordsFile(file, decodeText)
    expect(read.map(({ title }) => title)).toEqual(await titles({}))
  }
  await client.collection.saveRecord({
    workId: second?.id ?? '',
    record: { title: 'Laskar Pelangi', authors: [] },
  })
  expect(await titles({ text: 'manusia' })).toEqual([])
  expect(await titles({ text: 'pe' })).toEqual(['Laskar Pelangi'])
})

test('two works do not become one by typing, and a permission does not end before it began', async () => {
  const { client } = await openTestStudio(join(await aFolder(), 'w'))
  const episodeId = (await client.episodes.create(EPISODE)).id
  const { id: workId } = await client.collection.cite({ episodeId, record: BUMI })
  await client.collection.cite({ episodeId, record: { title: 'Kancil', authors: [] } })
  const refused = async (asked: Promise<unknown>, code: string) =>
    await expect(asked).rejects.toMatchObject({ data: { code } })

  await refused(
    client.collection.saveRecord({ workId, record: { title: 'KANCIL', authors: [] } }),
    'records.double',
  )
  const permission = { ...PERMISSION, endsOn: '2025-12-31' }
  await refused(
    client.collection.savePermission({ workId, permission }),
    'records.permissionImpossible',
  )
  const letterFrom = '/nothing.pdf'
  await refused(
    client.collection.savePermission({ workId, permission: PERMISSION, letterFrom }),
    'records.letterUnreadable',
  )
  await refused(client.collection.cite({ episodeId: 'none', record: BUMI }), 'episode.missing')
})

test('records that were written into every episode become works that they share', async () => {
  const db = connector(undefined)(join(await aFolder(), 'studio.db'), 'create')
  firstTables(db)
  const old = { title: 'Bumi Manusia: Roman', authors: ['Pramoedya Ananta Toer'] }
  db.exec(`
    INSERT INTO shows VALUES ('s', 'Dongeng', 3);
    INSERT INTO episodes (id, showId, title, format, language, createdAtMs, updatedAtMs)
      VALUES ('one', 's', 'Satu', 'story', 'id', 0, 0), ('two', 's', 'Dua', 'story', 'id', 0, 0);
  `)
  const add = db.prepare('INSERT INTO catalogueRecords VALUES (?, ?, ?)')
  add.run('one', 0, JSON.stringify(BUMI))
  add.run('one', 1, JSON.stringify(old))
  add.run('two', 0, JSON.stringify(old))
  collection(db)

  const cited = db.prepare('SELECT episodeId, position FROM citations ORDER BY episodeId').all()
  expect(cited).toEqual([
    { episodeId: 'one', position: 0 },
    { episodeId: 'two', position: 0 },
  ])
  expect(db.prepare('SELECT record FROM works').pluck().all()).toEqual([JSON.stringify(BUMI)])
  db.close()
})
