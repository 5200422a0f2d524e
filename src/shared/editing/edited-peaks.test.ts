import { expect, test } from 'vitest'
import { ZERO, fromSeconds } from '../time/ticks.ts'
import { appendAsset } from './append-asset.ts'
import { cutRange } from './cut-range.ts'
import { editedPeaks } from './edited-peaks.ts'
import { EMPTY_TIMELINE } from './timeline.ts'

/** Three seconds: quiet, half loud, full. */
const peaks = new Map([
  ['a', Int8Array.from({ length: 600 }, (_, index) => (index < 200 ? 0 : index < 400 ? 64 : -127))],
])
const recording = appendAsset(EMPTY_TIMELINE, {
  assetId: 'a',
  duration: fromSeconds(3),
  clipId: 'c',
})

test('the waveform shows how loud each column is', () => {
  const range = { start: ZERO, end: fromSeconds(3) }

  const { highest, average } = editedPeaks(peaks, recording, { range, columns: 3 })

  expect([...highest].map((value) => value.toFixed(2))).toEqual(['0.00', '0.50', '1.00'])
  expect([...average].map((value) => value.toFixed(2))).toEqual(['0.00', '0.50', '1.00'])
})

test('what is cut away is not in the waveform', () => {
  const edited = cutRange(recording, { start: fromSeconds(1), end: fromSeconds(2) })
  const range = { start: ZERO, end: fromSeconds(2) }

  const { highest } = editedPeaks(peaks, edited, { range, columns: 4 })

  expect([...highest]).toEqual([0, 0, 1, 1])
})

test('a recording whose waveform is not read yet draws as silence', () => {
  const range = { start: ZERO, end: fromSeconds(3) }

  const { highest } = editedPeaks(new Map(), recording, { range, columns: 2 })

  expect([...highest]).toEqual([0, 0])
})
