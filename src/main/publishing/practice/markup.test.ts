import { expect, test } from 'vitest'
import { createTranslator } from '#shared/i18n/create-translator.ts'
import type { ChannelEntry } from './entry.ts'
import { feed } from './feed.ts'
import { describe as describeText } from '#shared/publishing/markup.ts'
import { watchPage } from './watch-page.ts'

const EVIL = `Kancil & "Buku" <script>alert('1')</script>`
const { t } = createTranslator('id')

const ENTRY: ChannelEntry = {
  id: 'id-1',
  title: EVIL,
  show: EVIL,
  description: `${EVIL}\n\nhttps://perpustakaan.example/?a=1&b=2.`,
  format: 'story',
  language: 'id',
  durationMs: 61_000,
  publishedAtMs: 0,
  video: 'video.mp4',
  audio: 'sound.mp3',
  audioBytes: 10,
  videoBytes: 20,
  thumbnail: 'thumbnail.jpg',
  captions: [{ language: 'id', vtt: 'captions.id.vtt', text: `WEBVTT\n\n${EVIL}` }],
  chapters: [{ startMs: 0, title: EVIL }],
  records: [],
}

/** Tags closed out of order or never; entities that are not XML's own. */
function formFaults(xml: string): string[] {
  const open: string[] = []
  const faults: string[] = xml.match(/&(?!amp;|lt;|gt;|quot;|#39;)\S*/g) ?? []
  for (const [, close, name = '', , alone] of xml.matchAll(/<(\/?)([\w:]+)([^<>]*?)(\/?)>/g)) {
    if (close) {
      const closed = open.pop()
      faults.push(...(closed === name ? [] : [`</${name}> closes <${closed}>`]))
    } else if (!alone) {
      open.push(name)
    }
  }
  return [...faults, ...open]
}

test('the feed stays well formed whatever a title holds', () => {
  const xml = feed([ENTRY, { ...ENTRY, audio: undefined }], t)

  expect(formFaults(xml)).toEqual([])
  expect(xml).not.toContain('<script>')
  expect(xml).toContain('length="10" type="audio/mpeg"')
  expect(xml).toContain('length="20" type="video/mp4"')
})

test('nothing a librarian writes becomes part of the page’s program', () => {
  expect(watchPage(ENTRY, t)).not.toContain('<script>alert')
})

test('addresses become links without the full stop after them', () => {
  expect(describeText('Lihat https://perpustakaan.example/?a=1&b=2.')).toBe(
    '<p>Lihat <a href="https://perpustakaan.example/?a=1&amp;b=2" rel="noreferrer">https://perpustakaan.example/?a=1&amp;b=2</a>.</p>',
  )
})
