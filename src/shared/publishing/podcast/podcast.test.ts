import fc from 'fast-check'
import { parseRssFeed } from 'feedsmith'
import { expect, test } from 'vitest'
import { slugOf } from '../slug.ts'
import { podcastFeed } from './feed.ts'
import type { PodcastItem } from './podcast-item.ts'
import { chaptersJson } from './podcast-item.ts'
import { isFitCover, podcastProblems } from './podcast-problems.ts'
import { type PodcastSettings, firstSettings } from './podcast-settings.ts'

const SETTINGS: PodcastSettings = {
  ...firstSettings('Dongeng Sabtu', 'id'),
  description: 'Dongeng dari rak buku.',
  author: 'Perpustakaan Kota',
  ownerEmail: 'siniar@perpustakaan.example',
  category: 'storiesForKids',
  address: 'https://perpustakaan.example/siniar/',
}
const ITEM: PodcastItem = {
  ...{ guid: 'kancil', title: 'Kancil & Buku Tua', description: 'Satu.\n\nDua < tiga.' },
  ...{ publishedAtMs: Date.UTC(2026, 10, 26, 7), durationMs: 271_400, guests: ['Bu Ratna'] },
  enclosure: { path: 'episodes/kancil/v1/kancil.mp3', bytes: 4_321, type: 'audio/mpeg' },
  transcripts: [{ path: 'episodes/kancil/v1/transcript.id.vtt', language: 'id' }],
  chapters: 'episodes/kancil/v1/chapters.json',
  image: 'episodes/kancil/v1/cover.jpg',
}
const FEED = { settings: SETTINGS, guid: 'guid', cover: 'cover.png', builtAtMs: 0 }

test('another program reads everything a feed says', () => {
  const older = { ...ITEM, guid: 'older', publishedAtMs: 0 }

  const read = parseRssFeed(podcastFeed({ ...FEED, items: [older, ITEM] }))

  const address = (name: string) => `https://perpustakaan.example/siniar/${name}`
  expect(read).toMatchObject({
    title: 'Dongeng Sabtu',
    language: 'id',
    atom: { links: [{ href: address('feed.xml'), rel: 'self' }] },
    itunes: {
      image: address('cover.png'),
      categories: [{ text: 'Kids & Family', categories: [{ text: 'Stories for Kids' }] }],
      explicit: false,
      author: 'Perpustakaan Kota',
      owner: { name: 'Perpustakaan Kota', email: 'siniar@perpustakaan.example' },
      type: 'episodic',
    },
    podcast: { guid: 'guid', locked: { value: true, owner: 'siniar@perpustakaan.example' } },
  })
  expect(read.items?.map(({ guid }) => guid?.value)).toEqual(['kancil', 'older'])
  expect(read.items?.[0]).toMatchObject({
    title: 'Kancil & Buku Tua',
    description: '<p>Satu.</p>\n<p>Dua &lt; tiga.</p>',
    guid: { value: 'kancil', isPermaLink: false },
    pubDate: 'Thu, 26 Nov 2026 07:00:00 GMT',
    enclosures: [{ url: address(ITEM.enclosure.path), length: 4321, type: 'audio/mpeg' }],
    itunes: { duration: 271, image: address('episodes/kancil/v1/cover.jpg') },
    podcast: {
      transcripts: [{ url: address(ITEM.transcripts[0]?.path ?? ''), type: 'text/vtt' }],
      chapters: { url: address(ITEM.chapters ?? ''), type: 'application/json+chapters' },
      persons: [{ display: 'Bu Ratna', role: 'guest' }],
    },
  })
})

test('episodes that are to be heard in order have numbers, the others none', () => {
  const items = [ITEM, { ...ITEM, guid: 'older', publishedAtMs: 0 }]
  const numbersIn = (order: 'serial' | 'episodic') =>
    parseRssFeed(podcastFeed({ ...FEED, settings: { ...SETTINGS, order }, items })).items?.map(
      ({ guid, itunes }) => [guid?.value, itunes?.episode],
    )
  expect(numbersIn('serial')).toEqual([
    ['kancil', 2],
    ['older', 1],
  ])
  expect(numbersIn('episodic')).toEqual([
    ['kancil', undefined],
    ['older', undefined],
  ])
})

test('whatever a person writes, the feed can be read', () => {
  const anyText = fc.string({ unit: 'binary', minLength: 1 }).map((text) => `a${text}z`)
  fc.assert(
    fc.property(anyText, (title) => {
      const settings = { ...SETTINGS, title, author: title }
      const read = parseRssFeed(podcastFeed({ ...FEED, settings, items: [{ ...ITEM, title }] }))

      expect(read.items).toHaveLength(1)
      expect(read.title).toMatch(/^a/)
      expect(read.items?.[0]?.title).toMatch(/z$/)
    }),
    { numRuns: 30 },
  )
})

test('what a feed lacks is told, and what keeps it back', () => {
  const reasons = (change: Partial<PodcastSettings>) =>
    podcastProblems({ ...SETTINGS, ...change }).map(({ reason, isBlocking }) => [
      reason,
      isBlocking,
    ])

  expect(reasons({})).toEqual([])
  expect(reasons({ author: ' ', ownerEmail: '' })).toEqual([
    ['author.missing', false],
    ['ownerEmail.missing', false],
  ])
  expect(reasons({ title: '', description: 'é'.repeat(2001), ownerEmail: 'a@b' })).toEqual([
    ['title.missing', true],
    ['description.tooLong', true],
    ['ownerEmail.notEmail', true],
  ])
  for (const address of ['perpustakaan.example', 'ftp://a.example', 'https://a.example/feed.xml']) {
    expect(reasons({ address })).toEqual([['address.notAddress', true]])
  }
  expect(reasons({ address: 'http://a.example/b' })).toEqual([['address.notSecure', false]])
})

test('a cover is a square JPEG or PNG of 1400 to 3000 pixels', () => {
  const fits = (width: number, height: number, codec = 'mjpeg') =>
    isFitCover({ width, height, codec })

  expect([fits(1400, 1400), fits(3000, 3000, 'png')]).toEqual([true, true])
  expect([fits(1399, 1399), fits(3001, 3001), fits(1400, 1401), fits(1400, 1400, 'webp')]).toEqual(
    Array.from({ length: 4 }, () => false),
  )
})

test('chapters go up in seconds; names of files are plain', () => {
  const chapters = [
    { startMs: 12_500, title: 'Rimba' },
    { startMs: 0, title: 'Salam' },
  ]
  expect(JSON.parse(chaptersJson(chapters))).toEqual({
    version: '1.2.0',
    chapters: [
      { startTime: 0, title: 'Salam' },
      { startTime: 12.5, title: 'Rimba' },
    ],
  })
  expect(['Kancil & Buku Tua!', 'Sérénade №1', '故事'].map(slugOf)).toEqual([
    ...['kancil-buku-tua', 'serenade-no1', 'episode'],
  ])
})
