import { expect, test } from 'vitest'
import { toSeconds } from '#shared/time/ticks.ts'
import { isProgressLine, progressFrames, progressTime } from './progress.ts'

test('time and frames are read from the lines ffmpeg writes for machines', () => {
  expect(toSeconds(progressTime('out_time_us=1234567') ?? (0 as never))).toBeCloseTo(1.234567, 3)
  expect(progressFrames('frame=  42')).toBe(42)
})

test('a time that is not known yet is no progress', () => {
  expect(progressTime('out_time_us=N/A')).toBeUndefined()
  expect(progressTime('out_time_us=-9223372036854775808')).toBeUndefined()
  expect(progressFrames('drop_frames=0')).toBeUndefined()
})

test('what ffmpeg says to people is not progress', () => {
  expect(isProgressLine('speed=1.01x')).toBe(true)
  expect(isProgressLine("Output #0, wav, to 'a.wav':")).toBe(false)
  expect(isProgressLine('frame= 3 fps=0.0 q=0.0 size= 1kB')).toBe(true)
})
