import { expect, test } from 'vitest'
import { fromSeconds } from '../time/ticks.ts'
import type { CaptionTrack, SourceCue } from './cue.ts'
import {
  addCue,
  joinCues,
  middleOfText,
  removeCue,
  setCueText,
  setCueTimes,
  splitCue,
} from './edit-cues.ts'

function aCue(id: string, start: number, end: number, text: string): SourceCue {
  return { id, assetId: 'a', start: fromSeconds(start), end: fromSeconds(end), text }
}

const track: CaptionTrack = {
  language: 'id',
  cues: [aCue('1', 1, 3, 'Di bawah pohon'), aCue('2', 4, 6, 'Kancil\nmembaca buku')],
}

test('a caption is divided with its time by its text', () => {
  const split = splitCue(track, '2', { textAt: 6, newId: 'new' })

  expect(split.cues.slice(1).map(({ id, text }) => [id, text])).toEqual([
    ['2', 'Kancil'],
    ['new', 'membaca buku'],
  ])
  expect(split.cues[1]?.end).toBe(split.cues[2]?.start)
  expect(split.cues[2]?.end).toBe(fromSeconds(6))
})

test('dividing before the first or after the last word changes nothing', () => {
  expect(splitCue(track, '1', { textAt: 0, newId: 'new' })).toBe(track)
  expect(splitCue(track, '1', { textAt: 99, newId: 'new' })).toBe(track)
})

test('the middle of a text is its line end, or the space nearest to the middle', () => {
  expect(middleOfText('satu\ndua tiga empat')).toBe(4)
  expect(middleOfText('Di bawah pohon')).toBe(8)
  expect(middleOfText('satu')).toBe(0)
})

test('joining and dividing at the same place gives the same words', () => {
  const joined = joinCues(track, '1', '2')

  expect(joined.cues).toEqual([{ ...aCue('1', 1, 6, 'Di bawah pohon\nKancil\nmembaca buku') }])
})

test('times are changed only when the caption still lasts, and the order follows', () => {
  const moved = setCueTimes(track, '1', { start: fromSeconds(7), end: fromSeconds(8) })

  expect(moved.cues.map((cue) => cue.id)).toEqual(['2', '1'])
  expect(setCueTimes(track, '1', { start: fromSeconds(3), end: fromSeconds(3) })).toBe(track)
})

test('a caption added in a gap ends where the next begins; over another it is refused', () => {
  const added = addCue(track, aCue('new', 3.5, 5.5, 'Baru'))

  expect(added.cues[1]).toEqual(aCue('new', 3.5, 4, 'Baru'))
  expect(addCue(track, aCue('new', 2, 3, 'Baru'))).toBe(track)
})

test('nothing changed is the same object', () => {
  expect(setCueText(track, '1', 'Di bawah pohon')).toBe(track)
  expect(removeCue(track, 'none')).toBe(track)
  expect(removeCue(track, '1').cues.map((cue) => cue.id)).toEqual(['2'])
})
