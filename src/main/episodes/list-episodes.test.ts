import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { EpisodeSummary } from '#shared/episodes/contract.ts'
import { connector } from '#main/database/connect.ts'
import { savePublication } from '#main/database/tables/publications.ts'
import { aFolder } from '#testing/make-media.ts'
import { openTestStudio } from '#testing/open-test-studio.ts'

const NEW = { format: 'story', language: 'id', showName: 'Dongeng Sabtu' } as const
const titles = (list: readonly EpisodeSummary[]) => list.map(({ episode }) => episode.title)

/** A studio with these episodes, the first made first, and the database beside it. */
async function aLibrary(made: readonly { title: string; showName?: string }[]) {
  const workspace = join(await aFolder(), 'w')
  const studio = await openTestStudio(workspace)
  const ids: string[] = []
  for (const one of made) {
    ids.push((await studio.client.episodes.create({ ...NEW, ...one })).id)
  }
  const connect = connector(process.env['PUSTAKA_SQLITE_BINDING'])
  const db = connect(join(workspace, 'studio.db'), 'existing')
  const publish = (episodeId: string, publishedAtMs: number) => {
    const publication = {
      destination: 'practice',
      state: 'published',
      version: 1,
      url: 'x',
    } as const
    savePublication(db, { id: episodeId, episodeId, publishedAtMs, ...publication })
  }
  return { ...studio, ids, db, publish }
}

test('a list comes in pages that leave nothing out and repeat nothing', async () => {
  const made = Array.from({ length: 7 }, (_, index) => ({ title: `Kancil ${index}` }))
  const { client, db } = await aLibrary(made)
  // All changed in the same moment: only their names tell them apart.
  db.prepare('UPDATE episodes SET updatedAtMs = 5').run()
  const all = titles(await client.episodes.list())
  expect(all.toSorted()).toEqual(made.map(({ title }) => title))

  const paged: string[] = []
  let page = await client.episodes.list({ limit: 3 })
  while (page.length > 0) {
    paged.push(...titles(page))
    const last = page.at(-1)?.episode
    const after = { updatedAtMs: last?.updatedAtMs ?? 0, episodeId: last?.id ?? '' }
    page = await client.episodes.list({ limit: 3, after })
  }
  expect(paged).toEqual(all)
})

test('words are found anywhere in titles and shows, with other case and accents, also two letters', async () => {
  const { client, ids } = await aLibrary([
    { title: 'Belajar Membaca' },
    { title: 'Élan di Rak' },
    { title: 'Jurnal', showName: 'Ruang Baca' },
    { title: 'قِصَّة الأرنب' },
    { title: 'Tiếng Việt' },
    { title: '도서관 이야기' },
  ])
  const find = async (text: string) => titles(await client.episodes.list({ text })).toSorted()

  expect(await find('BACA')).toEqual(['Belajar Membaca', 'Jurnal'])
  expect(await find('elan sabtu')).toEqual(['Élan di Rak'])
  expect(await find('di')).toEqual(['Élan di Rak'])
  expect(await find('قصة')).toEqual(['قِصَّة الأرنب'])
  expect(await find('tiêng viêt')).toEqual(['Tiếng Việt'])
  expect(await find('도서관')).toEqual(['도서관 이야기'])
  expect(await find('"rak" OR jurnal*')).toEqual([])
  await client.episodes.rename({ episodeId: ids[1] ?? '', title: 'Perpustakaan' })
  expect(await find('rak')).toEqual([])
  expect(await find('pustaka')).toEqual(['Perpustakaan'])
  expect(await find('di')).toEqual([])
  const { show } = await client.episodes.open({ episodeId: ids[2] ?? '' })
  await client.shows.change({ showId: show.id, name: 'Ruang Diskusi', spine: 1 })
  expect(await find('diskusi')).toEqual(['Jurnal'])
  expect(await find('k d')).toEqual(['Jurnal', 'Perpustakaan'])
  expect(await find('qx')).toEqual([])
})

test('the rows follow what is published, put into the bin and taken out again', async () => {
  const { client, ids, publish } = await aLibrary([
    { title: 'Kancil' },
    { title: 'Merak' },
    { title: 'Jurnal', showName: 'Ruang Baca' },
  ])
  const [kancil = '', merak = ''] = ids
  const counts = async () => {
    const { count, publishedCount, shows, current } = await client.episodes.overview()
    const perShow = shows.map(({ show, count: own }) => [show.name, own])
    return { count, publishedCount, perShow, current: current?.episode.title }
  }
  publish(kancil, 70)
  await client.episodes.discard({ episodeId: merak })
  const [summary] = await client.episodes.list({ isPublished: true })
  expect(summary).toMatchObject({ publishedAtMs: 70, steps: { publish: 'done' } })
  const perShow = [
    ['Dongeng Sabtu', 1],
    ['Ruang Baca', 1],
  ]
  expect(await counts()).toEqual({ count: 2, publishedCount: 1, perShow, current: 'Jurnal' })

  await client.episodes.restore({ episodeId: merak })
  await client.episodes.discard({ episodeId: kancil })
  await client.episodes.restore({ episodeId: kancil })
  expect(await counts()).toMatchObject({ count: 3, publishedCount: 1 })
  expect(titles(await client.episodes.list({ isPublished: false })).toSorted()).toEqual([
    ...['Jurnal', 'Merak'],
  ])
})

test('a summary is made anew when what it tells has changed, or when it is lost', async () => {
  const { client, ids, db } = await aLibrary([{ title: 'Kancil' }])
  const [episodeId = ''] = ids
  const captions = async () => (await client.episodes.list())[0]?.steps.captions
  const kept = () => db.prepare('SELECT summary FROM episodeRows').pluck().get()
  expect(await captions()).toBe('empty')
  expect(kept()).toContain('"captions":"empty"')

  const cues = [{ id: 'a', assetId: 'a', start: 0, end: 254_016_000, text: 'Pada suatu hari' }]
  db.prepare('INSERT INTO captionTracks VALUES (?, ?, ?)').run(
    episodeId,
    'id',
    JSON.stringify(cues),
  )
  expect(kept()).toBeNull()
  expect(await captions()).not.toBe('empty')
  db.prepare('DELETE FROM captionTracks').run()
  expect(await captions()).toBe('empty')

  db.prepare('UPDATE episodeRows SET summary = ?').run('{"form":0,"steps":"of an older studio"}')
  expect(await captions()).toBe('empty')
})
