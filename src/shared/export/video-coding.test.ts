import { expect, test } from 'vitest'
import { fromSeconds } from '../time/ticks.ts'
import { PRESETS, type VideoPreset } from './preset.ts'
import { videoCoding } from './video-coding.ts'

const MASTER = PRESETS['archive-master'] as VideoPreset

function masterOf(largest: { width: number; height: number } | undefined) {
  const rate = { numerator: 30, denominator: 1 }
  const coding = videoCoding(MASTER, { length: fromSeconds(60), frameRate: rate, largest })
  return coding && [coding.width, coding.height]
}

test('a master is as large as the largest recording, up to 1080 lines', () => {
  expect(masterOf({ width: 1280, height: 720 })).toEqual([1280, 720])
  expect(masterOf({ width: 2560, height: 1440 })).toEqual([1920, 1080])
  expect(masterOf({ width: 1366, height: 769 })).toEqual([1366, 770])
  expect(masterOf(undefined)).toEqual([1920, 1080])
})

test('a master of a phone held upright is upright', () => {
  expect(masterOf({ width: 2160, height: 3840 })).toEqual([1080, 1920])
})
