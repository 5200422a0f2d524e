import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SHARE_DESTINATIONS, SHARE_PACKAGES } from './share-package.ts'
import { hashtags, shareText } from './share-text.ts'

const EPISODE = {
  details: {
    title: 'Kancil & Buku Tua',
    description: 'Kancil menemukan sebuah buku.',
    tags: ['dongeng', 'buku tua', 'Dongeng', '2026', 'literasi', 'anak', 'kancil', 'rimba'],
  },
  records: [{ title: 'Kancil', authors: ['Ratna'] }],
  watchUrl: 'https://www.youtube.com/watch?v=abc',
}

test('each place gets its own text', () => {
  expect(shareText('instagram', EPISODE)).toBe(
    'Kancil & Buku Tua\n\nKancil menemukan sebuah buku.\n\nRatna. Kancil\n\nhttps://www.youtube.com/watch?v=abc\n\n#dongeng #BukuTua #literasi #anak #kancil',
  )
  expect(shareText('whatsapp', { ...EPISODE, records: [], watchUrl: undefined })).toBe(
    '*Kancil & Buku Tua*\n\nKancil menemukan sebuah buku.',
  )
})

test('hashtags hold nothing that would end them', () => {
  expect(hashtags(['buku-tua', 'C++', '№ 1', 'bahasa Jawa', '12', '🙂', 'é lan'])).toEqual([
    ...['#BukuTua', '#C', '#BahasaJawa', '#ÉLan'],
  ])
})

test('no text is longer than its place takes, and its hashtags stay', () => {
  const words = fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }), { maxLength: 400 })
  fc.assert(
    fc.property(words, fc.constantFrom(...SHARE_DESTINATIONS), (given, destination) => {
      const details = { ...EPISODE.details, description: given.join(' ') }
      const text = shareText(destination, { ...EPISODE, details })

      expect([...text].length).toBeLessThanOrEqual(SHARE_PACKAGES[destination].mostLetters)
      expect(text.endsWith('#kancil')).toBe(destination !== 'whatsapp')
    }),
    { numRuns: 30 },
  )
})

test('a description is cut between words', () => {
  const details = { ...EPISODE.details, tags: [], description: 'kata '.repeat(400) }
  const text = shareText('whatsapp', { ...EPISODE, details, records: [] })

  expect(text).toMatch(/^\*Kancil & Buku Tua\*\n\n(kata )+kata…\n\nhttps:\/\/\S+$/)
  expect(text.length).toBeGreaterThan(1015)
})
