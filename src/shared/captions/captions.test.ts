import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Timeline } from '../editing/timeline.ts'
import { EMPTY_TIMELINE, timelineLength } from '../editing/timeline.ts'
import { fromMilliseconds, fromSeconds, toSeconds } from '../time/ticks.ts'
import type { Cue, SourceCue } from './cue.ts'
import { parseCaptions } from './parse-captions.ts'
import { captionProblems, readingProfile } from './reading-problems.ts'
import { carryThroughCuts } from './through-cuts.ts'
import { writeSrt, writeWebVtt } from './write-captions.ts'

const words = fc
  .array(fc.stringMatching(/^[a-zA-Zé0-9&<>"'-]{1,8}$/), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join(' '))
  .filter((line) => !line.includes('-->') && !/<\/?[a-zA-Z0-9][^>]*>|^\d+$/.test(line))

const someCues = fc
  .array(
    fc.tuple(fc.integer({ min: 100, max: 9000 }), fc.array(words, { minLength: 1, maxLength: 2 })),
  )
  .map((parts) => {
    let at = 0
    return parts.map(([length, lines], index): Cue => {
      const cue = {
        id: `${index + 1}`,
        start: fromMilliseconds(at),
        end: fromMilliseconds(at + length),
        text: lines.join('\n'),
      }
      at += length + 10
      return cue
    })
  })
  .filter((cues) => cues.length > 0)

test('what is written is read back the same, as SRT and as WebVTT', () => {
  fc.assert(
    fc.property(someCues, (cues) => {
      expect(parseCaptions(writeSrt(cues))).toEqual({ cues, problems: [] })
      expect(parseCaptions(writeWebVtt(cues))).toEqual({ cues, problems: [] })
    }),
  )
})

test('a careless file is read as far as possible, with what was wrong and where', () => {
  const text =
    '\uFEFF1\r\n00:00:01,000 --> 00:00:02,000\r\n<i>Pada</i> suatu hari\r\n2\r\n' +
    '00:03.500 --> 00:04.5 align:start\r\n{\\an8}seekor kancil\r\n\r\n' +
    '3\r\n00:00:06,000 --> 00:00:05,000\r\nterbalik\r\n\r\n4\r\nbesok --> lusa\r\nkeliru\r\n\r\n' +
    '5\r\n00:00:08,000 --> 00:00:09,000\r\n\r\n'

  const parsed = parseCaptions(text)

  expect(parsed?.cues.map((cue) => [toSeconds(cue.start), toSeconds(cue.end), cue.text])).toEqual([
    [1, 2, 'Pada suatu hari'],
    [3.5, 4.5, 'seekor kancil'],
  ])
  expect(parsed?.problems).toEqual([
    { line: 9, kind: 'endBeforeStart' },
    { line: 13, kind: 'badTime' },
    { line: 17, kind: 'noText' },
  ])
})

test('a text without times is no caption file', () => {
  expect(parseCaptions('Pada suatu hari, seekor kancil...')).toBeUndefined()
})

function sourceCue(id: string, start: number, end: number): SourceCue {
  return { id, assetId: 'a', start: fromSeconds(start), end: fromSeconds(end), text: id }
}

function kept(...ranges: [number, number][]): Timeline {
  const clips = ranges.map(([start, end], index) => ({
    id: `${index}`,
    assetId: 'a',
    start: fromSeconds(start),
    end: fromSeconds(end),
  }))
  return { ...EMPTY_TIMELINE, clips }
}

function seconds(cues: readonly Cue[]) {
  return cues.map((cue) => [cue.text, toSeconds(cue.start), toSeconds(cue.end)])
}

test('captions follow the cuts: shortened, joined, dropped, repeated', () => {
  const cues = [sourceCue('one', 0, 4), sourceCue('two', 5, 7), sourceCue('three', 8, 12)]

  expect(seconds(carryThroughCuts(cues, kept([0, 1], [3, 6], [8, 9], [10, 11])))).toEqual([
    ['one', 0, 2],
    ['two', 3, 4],
    ['three', 4, 6],
  ])
  expect(seconds(carryThroughCuts(cues, kept([4, 5.05])))).toEqual([])
  expect(seconds(carryThroughCuts(cues, kept([5, 7], [0, 1], [5, 7])))).toEqual([
    ['two', 0, 2],
    ['one', 2, 3],
    ['two', 3, 5],
  ])
})

test('a caption never outlives its clip and never overlaps the next', () => {
  const range = fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 1, max: 20 }))
  fc.assert(
    fc.property(fc.array(range), fc.array(range), (cuts, spoken) => {
      const timeline = kept(
        ...cuts.map(([start, length]): [number, number] => [start, start + length]),
      )
      const cues = spoken.map(([start, length], index) =>
        sourceCue(`${index}`, start, start + length),
      )

      const carried = carryThroughCuts(cues, timeline)

      expect(
        carried.every((cue) => cue.start < cue.end && cue.end <= timelineLength(timeline)),
      ).toBe(true)
      expect(carried.every((cue, index) => cue.end <= (carried[index + 1]?.start ?? cue.end))).toBe(
        true,
      )
      expect(new Set(carried.map(({ id }) => id)).size).toBe(carried.length)
    }),
  )
})

test('children need more time to read', () => {
  const cue = {
    id: '1',
    start: fromSeconds(0),
    end: fromSeconds(2),
    text: 'Kancil menemukan sebuah buku',
  }

  expect(captionProblems([cue], readingProfile('podcast'))).toEqual([])
  expect(captionProblems([cue], readingProfile('story'))).toEqual([{ cueId: '1', kind: 'tooFast' }])
})
