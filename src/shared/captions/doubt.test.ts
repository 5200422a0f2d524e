import { expect, test } from 'vitest'
import { ticks } from '../time/ticks.ts'
import { isDoubtful, withoutDoubt } from './doubt.ts'

const word = (confidence?: number) => ({
  ...{ from: 0, to: 3, start: ticks(0), end: ticks(1) },
  ...(confidence === undefined ? {} : { confidence }),
})
const cue = (id: string, ...confidences: (number | undefined)[]) => ({
  ...{ id, assetId: 'a', start: ticks(0), end: ticks(1), text: 'Ada' },
  words: confidences.map(word),
})

test('a caption is in doubt when its words are on the whole, and never when a person wrote it', () => {
  expect(isDoubtful(cue('1', 0.3, 0.4))).toBe(true)
  expect(isDoubtful(cue('1', 0.3, 0.9))).toBe(false)
  expect(isDoubtful(cue('1', undefined))).toBe(false)
  expect(isDoubtful({})).toBe(false)
})

test('a person ends the doubt about one caption, and only there', () => {
  const track = { language: 'id', cues: [cue('1', 0.2), cue('2', 0.2)] }

  const sure = withoutDoubt(track, '2')

  expect(sure.cues.map(isDoubtful)).toEqual([true, false])
  expect(withoutDoubt(sure, '2')).toBe(sure)
})
