import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Timeline } from '../editing/timeline.ts'
import { EMPTY_TIMELINE, timelineLength } from '../editing/timeline.ts'
import { fromSeconds, toSeconds } from '../time/ticks.ts'
import type { Cue, SourceCue } from './cue.ts'
import { captionProblems, readingProfile } from './reading-problems.ts'
import { carryThroughCuts } from './through-cuts.ts'

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

test('the end of a caption that is heard before its beginning is a caption of its own', () => {
  const cues = [sourceCue('one', 0, 4)]

  expect(seconds(carryThroughCuts(cues, kept([2, 4], [0, 2])))).toEqual([
    ['one', 0, 2],
    ['one', 2, 4],
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
