import { expect, test } from 'vitest'
import { aClip, aTimeline } from '#testing/make-timeline.ts'
import type { SourceCue } from '../captions/cue.ts'
import { wordSpans } from '../captions/word-spans.ts'
import { fromSeconds, toSeconds } from '../time/ticks.ts'
import { addSuggestions, suggestChapters } from './suggest-chapters.ts'
import { transcriptOf } from './transcript.ts'

/** Each word at its own second, half a second long, from a moment on. */
function spoken(text: string, from: number): SourceCue {
  const words = wordSpans(text).map((span, index) => ({
    ...span,
    start: fromSeconds(from + index),
    end: fromSeconds(from + index + 0.5),
  }))
  return {
    ...{ id: `${from}`, assetId: 'a', text, words },
    ...{ start: words[0]!.start, end: words.at(-1)!.end },
  }
}

const CUES = [
  spoken('Selamat datang di perpustakaan kami, anak-anak.', 1),
  spoken('Pada suatu hari kancil menemukan buku.', 40),
  spoken('Lalu ia memanggil semua temannya.', 80),
]
const TIMELINE = aTimeline({ clips: [aClip('a', 0, 120)] })

function suggested(script: string, timeline = TIMELINE) {
  const source = { transcript: transcriptOf(CUES, timeline), heard: new Map(), script }
  return suggestChapters(timeline, source).map(({ at, title }) => [
    Math.round(toSeconds(at)),
    title,
  ])
}

test('headings of the script are chapters, also when they are not read aloud', () => {
  const script =
    '# Pembukaan\nSelamat datang di perpustakaan kami, anak-anak.\n\nKancil dan bukunya\n\n[pelan] Pada suatu hari kancil menemukan buku. Lalu ia memanggil semua temannya.'

  expect(suggested(script)).toEqual([
    [0, 'Pembukaan'],
    [39, 'Kancil dan bukunya'],
  ])
})

test('without headings paragraphs of the script are, named by their first words', () => {
  const script =
    'Selamat datang di perpustakaan kami,\nanak-anak.\n\nLalu ia memanggil semua temannya.'

  expect(suggested(script)).toEqual([
    [0, 'Selamat datang di perpustakaan kami, anak-anak'],
    [79, 'Lalu ia memanggil semua temannya'],
  ])
})

test('without a script the paragraphs of the speaker are, not too near to each other', () => {
  expect(suggested('').map(([at]) => at)).toEqual([0, 39, 79])
  expect(suggested('', aTimeline({ clips: [aClip('a', 0, 48)] })).map(([at]) => at)).toEqual([0])
})

test('a chapter that is there already is left as it is', () => {
  const chapter = { id: 'c', at: fromSeconds(41), title: 'Kancil' }
  const timeline = { ...TIMELINE, chapters: [chapter] }

  expect(suggested('', timeline).map(([at]) => at)).toEqual([0, 79])
  const source = { transcript: transcriptOf(CUES, timeline), heard: new Map(), script: '' }
  let id = 0
  const added = addSuggestions(timeline, suggestChapters(timeline, source), () => `n${id++}`)
  expect(added.chapters.map(({ id }) => id)).toEqual(['n0', 'c', 'n1'])
})
