import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aClip, aTimeline } from '#testing/make-timeline.ts'
import { anyTimeline, playOrder } from '#testing/any-timeline.ts'
import type { SourceCue } from '../captions/cue.ts'
import { wordSpans } from '../captions/word-spans.ts'
import { copyRange, pasteClips } from '../editing/copy-clips.ts'
import { cutRange } from '../editing/cut-range.ts'
import { type Timeline, timelineLength } from '../editing/timeline.ts'
import { rangeLength } from '../time/range.ts'
import { type Ticks, fromSeconds, ticks, toSeconds } from '../time/ticks.ts'
import { cutWords } from './cut-words.ts'
import { findFillers } from './fillers.ts'
import { findWords } from './find-words.ts'
import { type Heard, rangeOfWords } from './range-of-words.ts'
import { transcriptOf } from './transcript.ts'

const NOTHING_HEARD: Heard = new Map()

/** Each word at its own second, half a second long. */
function spoken(text: string, assetId = 'a'): SourceCue {
  const words = wordSpans(text).map((span, index) => ({
    ...span,
    start: fromSeconds(index),
    end: fromSeconds(index + 0.5),
  }))
  return { id: '1', assetId, start: fromSeconds(0), end: words.at(-1)!.end, text, words }
}

function said(cues: readonly SourceCue[], timeline: Timeline): string[] {
  return transcriptOf(cues, timeline).words.map(({ source }) => source.text)
}

const STORY = [spoken('“Eh, saya, anu, apa namanya: membaca buku gitu.”')]
const WHOLE = aTimeline({ clips: [aClip('a', 0, 9)] })

test('words follow the cuts, each with its marks and once, though cut in two', () => {
  const timeline = aTimeline({
    clips: [aClip('a', 5, 6.2), aClip('a', 6.2, 7), aClip('a', 0, 0.4)],
  })

  const { words } = transcriptOf(STORY, timeline)

  expect(
    words.map(({ source, start, end }) => [source.text, toSeconds(start), toSeconds(end)]),
  ).toEqual([
    ['membaca', 0, 0.5],
    ['buku', 1, 1.5],
    ['“Eh,', 2, 2.4],
  ])
})

test('a word of which less than half is left is not there', () => {
  expect(said(STORY, aTimeline({ clips: [aClip('a', 0.3, 6.2)] }))).toEqual([
    ...['saya,', 'anu,', 'apa', 'namanya:', 'membaca'],
  ])
})

test('fillers are found as words and as phrases, whatever marks are around them', () => {
  const { words } = transcriptOf(STORY, WHOLE)

  const found = findFillers(words, ['eh', 'anu', 'apa namanya', 'gitu', ''])

  expect(found.map(({ from, to, phrase }) => [from, to, phrase])).toEqual([
    [0, 1, 'eh'],
    [2, 3, 'anu'],
    [3, 5, 'apa namanya'],
    [7, 8, 'gitu'],
  ])
  expect(
    said(
      STORY,
      cutWords(WHOLE, transcriptOf(STORY, WHOLE), { words: found, heard: NOTHING_HEARD }),
    ),
  ).toEqual([...['saya,', 'membaca', 'buku']])
})

test('a text is found across words and within them', () => {
  const { words } = transcriptOf(STORY, WHOLE)

  expect(findWords(words, 'baca BUKU')).toEqual([{ from: 5, to: 7 }])
  expect(findWords(words, 'saya')).toEqual([{ from: 1, to: 2 }])
  expect(findWords(words, '')).toEqual([])
})

describe('where words are cut', () => {
  const twoPauses = WHOLE

  test('is where it is quietest in the pauses beside them', () => {
    const levels = new Uint8Array(900).fill(40)
    // The pauses before and after the word at 2 s: loud but for a moment each.
    levels.fill(200, 168, 173)
    levels.fill(200, 278, 283)
    const heard: Heard = new Map([['a', [{ levels, offset: ticks(0), gain: 1 }]]])

    const range = rangeOfWords(transcriptOf(STORY, twoPauses), { from: 2, to: 3 }, heard)

    expect(toSeconds(range.start)).toBeCloseTo(1.7, 1)
    expect(toSeconds(range.end)).toBeCloseTo(2.8, 1)
  })

  test('is the middle of the pause where all is as quiet', () => {
    const range = rangeOfWords(transcriptOf(STORY, twoPauses), { from: 2, to: 4 }, NOTHING_HEARD)

    expect([range.start, range.end].map(toSeconds)).toEqual([1.75, 3.75])
  })

  test('is the end of the clip where only a breath is left of it, and never far into music', () => {
    const timeline = aTimeline({ clips: [aClip('a', 0, 60)] })
    const transcript = transcriptOf(STORY, timeline)

    expect(rangeOfWords(transcript, { from: 0, to: 1 }, NOTHING_HEARD).start).toBe(0)
    const { end } = rangeOfWords(transcript, { from: 7, to: 8 }, NOTHING_HEARD)
    expect(toSeconds(end)).toBeCloseTo(8.5, 1)
  })
})

/** Words of some ticks each, in order, on the recordings that any timeline uses. */
const anyWords = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 20 })), {
    minLength: 1,
    maxLength: 30,
  })
  .map((lengths) => {
    let at = 0
    return lengths.map(([pause, length]) => {
      const start = at + pause
      at = start + length
      return { start: ticks(start), end: ticks(at) }
    })
  })

function cueOf(assetId: string, times: readonly { start: Ticks; end: Ticks }[]): SourceCue {
  const names = times.map((_, index) => `${assetId}${index}`)
  const text = names.join(' ')
  const words = wordSpans(text).map((span, index) => ({ ...span, ...times[index]! }))
  return { id: assetId, assetId, start: times[0]!.start, end: times.at(-1)!.end, text, words }
}

const anyEpisode = fc
  .tuple(anyTimeline, anyWords, anyWords)
  .map(([timeline, a, b]) => ({ timeline, cues: [cueOf('a', a), cueOf('b', b)] }))

describe('laws of editing by text', () => {
  test('words are heard in order, within the episode', () => {
    fc.assert(
      fc.property(anyEpisode, ({ timeline, cues }) => {
        const { words } = transcriptOf(cues, timeline)

        expect(words.every(({ start, end }) => start >= 0 && start < end)).toBe(true)
        expect(
          words.every(({ end }, at) => end <= (words[at + 1]?.start ?? timelineLength(timeline))),
        ).toBe(true)
      }),
    )
  })

  test('deleting words takes away exactly them, and as much time as was marked', () => {
    fc.assert(
      fc.property(anyEpisode, fc.nat(), fc.nat(), ({ timeline, cues }, one, other) => {
        const transcript = transcriptOf(cues, timeline)
        const count = transcript.words.length
        fc.pre(count > 0)
        const [from, last] = [one % count, other % count].toSorted((a, b) => a - b) as [
          number,
          number,
        ]
        const chosen = { from, to: last + 1 }
        const before = said(cues, timeline)

        const range = rangeOfWords(transcript, chosen, NOTHING_HEARD)
        const cut = cutWords(timeline, transcript, { words: [chosen], heard: NOTHING_HEARD })

        expect(said(cues, cut)).toEqual([...before.slice(0, from), ...before.slice(last + 1)])
        expect(timelineLength(cut)).toBe(timelineLength(timeline) - rangeLength(range))
        const left = playOrder(timeline)
        left.splice(range.start, rangeLength(range))
        expect(playOrder(cut)).toEqual(left)
      }),
    )
  })

  test('words that are cut and pasted elsewhere are said there, and nothing is lost', () => {
    fc.assert(
      fc.property(anyEpisode, fc.nat(), fc.nat(), ({ timeline, cues }, one, other) => {
        const transcript = transcriptOf(cues, timeline)
        fc.pre(transcript.words.length > 0)
        const from = one % transcript.words.length
        const range = rangeOfWords(transcript, { from, to: from + 1 }, NOTHING_HEARD)
        const clips = copyRange(timeline, range).map((clip, index) => ({
          ...clip,
          id: `n${index}`,
        }))
        const cut = cutRange(timeline, range)
        const rest = transcriptOf(cues, cut)
        const to = rest.words.length === 0 ? 0 : other % rest.words.length
        const place = rest.words[to]
          ? rangeOfWords(rest, { from: to, to: to + 1 }, NOTHING_HEARD).start
          : ticks(0)

        const moved = pasteClips(cut, place, clips)

        const texts = said(cues, cut)
        const word = said(cues, timeline)[from]
        expect(said(cues, moved)).toEqual([...texts.slice(0, to), word, ...texts.slice(to)])
        expect(timelineLength(moved)).toBe(timelineLength(timeline))
      }),
    )
  })
})
