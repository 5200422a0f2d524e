import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aWaveform } from '#testing/make-peaks.ts'
import { ZERO, fromMilliseconds, fromSeconds } from '../time/ticks.ts'
import { appendAsset } from './append-asset.ts'
import { cutRange, cutRanges } from './cut-range.ts'
import { editedPeaks } from './edited-peaks.ts'
import { EMPTY_TIMELINE, timelineLength } from './timeline.ts'

/** Three seconds: quiet, half loud, full. */
const peaks = new Map([
  [
    'a',
    aWaveform(
      Int8Array.from({ length: 600 }, (_, index) => (index < 200 ? 0 : index < 400 ? 64 : -127)),
    ),
  ],
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

test('no peak is missed, however wide the columns are and however the episode is cut', () => {
  const loud = fc.array(fc.nat(2999), { minLength: 1, maxLength: 20 })
  const cuts = fc.array(fc.tuple(fc.nat(2900), fc.integer({ min: 1, max: 100 })), { maxLength: 8 })
  fc.assert(
    fc.property(loud, cuts, fc.integer({ min: 1, max: 200 }), (moments, holes, columns) => {
      const finest = new Int8Array(6000)
      moments.forEach((moment) => finest.fill(100, moment * 2 + 1, moment * 2 + 2))
      const whole = appendAsset(EMPTY_TIMELINE, {
        assetId: 'a',
        duration: fromSeconds(30),
        clipId: 'c',
      })
      const hundredths = (count: number) => fromMilliseconds(count * 10)
      const ranges = holes.map(([from, length]) => ({
        start: hundredths(from),
        end: hundredths(from + length),
      }))
      const edited = cutRanges(whole, ranges)
      const isHeard = moments.some((moment) =>
        edited.clips.some(
          ({ start, end }) => start <= hundredths(moment) && hundredths(moment) < end,
        ),
      )
      const range = { start: ZERO, end: timelineLength(edited) }

      const { highest } = editedPeaks(new Map([['a', aWaveform(finest)]]), edited, {
        range,
        columns,
      })

      expect(Math.max(...highest)).toBeCloseTo(isHeard ? 100 / 127 : 0)
    }),
  )
})
