import { execFileSync } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { liftRanges } from '#shared/editing/lift.ts'
import { setAllTransitions } from '#shared/editing/transitions.ts'
import { fromSeconds } from '#shared/time/ticks.ts'
import { aFolder, generated, makeMedia, programs } from '#testing/make-media.ts'
import { aClip, aTimeline, anAsset } from '#testing/make-timeline.ts'
import { renderExport } from './render-export.ts'

const QUIET = { signal: new AbortController().signal, logFile: '', report: () => {} }

/** The average colour of the frame at a second, 0 to 255 each. */
function colourAt(file: string, second: number): number[] {
  const pixel = execFileSync(programs.ffmpeg, [
    ...['-v', 'error', '-ss', `${second}`, '-i', file, '-frames:v', '1'],
    ...['-vf', 'scale=1:1', '-f', 'rawvideo', '-pix_fmt', 'rgb24', '-'],
  ])
  return [...pixel]
}

/** The loudest of ten milliseconds of sound around a second, 0 to 1. */
function loudnessAt(file: string, second: number): number {
  const bytes = execFileSync(programs.ffmpeg, [
    ...['-v', 'error', '-ss', `${second - 0.005}`, '-i', file, '-t', '0.01'],
    ...['-f', 's16le', '-ac', '1', '-'],
  ])
  const samples = new Int16Array(bytes.buffer, bytes.byteOffset, bytes.length >> 1)
  return samples.reduce((loudest, sample) => Math.max(loudest, Math.abs(sample)), 0) / 32_768
}

test('what was lifted is the plain backdrop and silence, also beside crossfades, and what follows keeps its place', async () => {
  const folder = await aFolder()
  const file = await makeMedia(
    join(folder, 'red.mp4'),
    [generated('color=red:s=320x180:r=30:d=1.2'), generated('sine=d=1.2:r=48000')],
    ['-preset', 'ultrafast'],
  )
  await mkdir(join(folder, 'work'))
  const target = join(folder, 'result.mp4')
  const whole = aTimeline({ clips: [aClip('a', 0, 1.2)] })
  const lifted = liftRanges(whole, [{ start: fromSeconds(0.4), end: fromSeconds(0.8) }])
  const short = { kind: 'crossfade', length: fromSeconds(0.1) } as const
  const timeline = setAllTransitions(lifted, short)

  const result = await renderExport(
    {
      programs,
      timeline,
      sources: new Map([['a', { asset: await anAsset('a', file), file }]]),
      preset: 'youtube-720p',
      tags: { title: 'Kancil', show: 'Dongeng Sabtu', language: 'id' },
      target,
      workFolder: join(folder, 'work'),
    },
    QUIET,
  )

  expect(result.durationMs).toBe(1200)
  expect([0.2, 0.6, 1].map((second) => loudnessAt(target, second) > 0.05)).toEqual([
    true,
    false,
    true,
  ])
  const [before = [], blank = [], after = []] = [0.2, 0.6, 1].map((at) => colourAt(target, at))
  expect(Math.min(before[0] ?? 0, after[0] ?? 0)).toBeGreaterThan(200)
  // 15323C, as coding leaves it.
  expect(
    Math.max(...[0x15, 0x32, 0x3c].map((value, index) => Math.abs(value - (blank[index] ?? 0)))),
  ).toBeLessThan(8)
})
