import { expect, test } from 'vitest'
import type { RecorderState } from '#shared/recording/recorder-state.ts'
import { NO_BEATS, beatHeights, countBeat } from './beats.ts'

function recording(bytes: number): RecorderState {
  return {
    kind: 'recording',
    takeId: 't',
    episodeId: 'e',
    number: 1,
    beforeMs: 0,
    goMs: 0,
    bytes,
    bytesPerSecond: 0,
    markers: [],
    alarms: [],
  }
}

test('every second of writing is a beat', () => {
  const first = countBeat(NO_BEATS, recording(100), 1000)
  const second = countBeat(first, recording(300), 2000)
  const third = countBeat(second, recording(400), 3000)

  expect(third.perSecond).toEqual([200, 100])
  expect(beatHeights(third)).toEqual([1, 0.5])
})

test('news within a second joins the next beat', () => {
  const first = countBeat(NO_BEATS, recording(0), 1000)
  const early = countBeat(first, recording(100), 1200)

  expect(countBeat(early, recording(200), 2000).perSecond).toEqual([200])
})

test('a second without writing is seen', () => {
  const first = countBeat(NO_BEATS, recording(100), 1000)

  expect(countBeat(first, recording(100), 2000).perSecond).toEqual([0])
})

test('a new take begins anew', () => {
  const first = countBeat(countBeat(NO_BEATS, recording(0), 1000), recording(500), 2000)

  expect(countBeat(first, { kind: 'idle' }, 3000)).toEqual(NO_BEATS)
})
