import { expect, test } from 'vitest'
import { type Meter, moveMeter, startMeter } from '#shared/recording/levels.ts'
import { levelTone, levelWord } from './level-words.ts'

function heard(peak: number): Meter {
  return moveMeter(startMeter(0), { peak, rms: peak - 12 }, { ms: 100, elapsedMs: 100 })
}

const BEFORE = { nowMs: 1000, recordingSinceMs: undefined, isMissing: false }

test('a voice at the right level is heard clearly', () => {
  expect(levelWord(heard(-10), BEFORE)).toBe('clear')
})

test('too quiet, too loud and clipped voices are told apart', () => {
  expect([-40, -2, 0].map((peak) => levelWord(heard(peak), BEFORE))).toEqual([
    'quiet',
    'loud',
    'clipping',
  ])
})

test('ten seconds without a voice are told before recording, three are an alarm during it', () => {
  const meter = startMeter(0)

  expect(levelWord(meter, { ...BEFORE, nowMs: 9000 })).toBe('waiting')
  expect(levelWord(meter, { ...BEFORE, nowMs: 10_000 })).toBe('silent')
  expect(levelWord(meter, { ...BEFORE, nowMs: 3000, recordingSinceMs: 0 })).toBe('alarm')
})

test('silence from before the recording does not count against it', () => {
  const listening = { ...BEFORE, nowMs: 9000, recordingSinceMs: 8000 }

  expect(levelWord(startMeter(0), listening)).toBe('waiting')
})

test('a microphone that is gone is called gone, whatever it gave last', () => {
  expect(levelWord(heard(-10), { ...BEFORE, isMissing: true })).toBe('lost')
})

test('only what harms the recording is red', () => {
  expect((['clear', 'quiet', 'alarm', 'waiting'] as const).map(levelTone)).toEqual([
    'good',
    'care',
    'bad',
    'plain',
  ])
})
