import { expect, test } from 'vitest'
import { createTranslator } from '../i18n/create-translator.ts'
import { linksBlock } from './links-block.ts'
import { linkProblem, markedUrl } from './links.ts'

const MARKS = { campaign: 'Literasi Anak 2027', content: 'Kancil & Buku Tua: édisi 2' }
const UTM =
  'utm_source=youtube&utm_medium=video&utm_campaign=literasi-anak-2027&utm_content=kancil-buku-tua-edisi-2'

test.each([
  ['https://perpus.example.id', `https://perpus.example.id?${UTM}`],
  [
    'https://perpus.example.id/buku?id=7&x=#isi',
    `https://perpus.example.id/buku?id=7&x=&${UTM}#isi`,
  ],
  [
    'https://perpus.example.id/?utm_source=koran&id=7&UTM_term=a',
    `https://perpus.example.id/?id=7&${UTM}`,
  ],
  [`https://perpus.example.id/?${UTM}`, `https://perpus.example.id/?${UTM}`],
])('%s is marked', (url, marked) => {
  expect(markedUrl(url, MARKS)).toBe(marked)
})

test('without an episode there is no mark for one', () => {
  expect(markedUrl('https://a.id', { campaign: 'A' })).not.toContain('utm_content')
})

test.each([
  ['https://perpus.example.id/buku?id=7', undefined],
  ['http://perpus.example.id', 'notHttps'],
  ['perpus.example.id', 'notAnAddress'],
  ['https://perpus', 'notAnAddress'],
  ['javascript:alert(1)', 'notAnAddress'],
  ['https://perpus example.id', 'notAnAddress'],
])('%s: %s', (url, problem) => {
  expect(linkProblem(url)).toBe(problem)
})

test('a description names every link in its language', () => {
  const links = [{ id: '1', name: 'Pinjam <bukunya>', url: 'https://perpus.example.id' }]
  expect(linksBlock(links, MARKS, createTranslator('en').t)).toBe(
    `🔗 More about this\nPinjam ‹bukunya›: https://perpus.example.id?${UTM}`,
  )
})
