import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ZERO, fromSeconds, toSeconds } from '#shared/time/ticks.ts'
import { aFolder, generated, makeMedia, programs, toneWithSilences } from '#testing/make-media.ts'
import { computePeaks } from './compute-peaks.ts'
import { findSilences } from './find-silences.ts'

test('the waveform shows where the sound is, to a hundredth of a second', async () => {
  const folder = await aFolder()
  const file = await makeMedia(join(folder, 'a.mp3'), [toneWithSilences(3)], ['-b:a', '128k'])
  const target = join(folder, 'cache', 'a.peaks')

  await computePeaks({ programs, file, target, duration: fromSeconds(3), sampleRate: 48_000 })

  const peaks = new Int8Array(await readFile(target))
  expect(peaks.length / 2).toBeCloseTo(300, -1)
  const highestAt = (second: number) => peaks[Math.round(second * 100) * 2 + 1] ?? 0
  expect([0.25, 0.75, 1.25, 1.75].map((second) => highestAt(second) > 30)).toEqual([
    true,
    false,
    true,
    false,
  ])
})

test('the waveform of full scale uses the whole range', async () => {
  const folder = await aFolder()
  const file = await makeMedia(
    join(folder, 'a.wav'),
    [generated("aevalsrc='sgn(sin(400*t))':d=1")],
    [],
  )

  await computePeaks({
    programs,
    file,
    target: join(folder, 'a.peaks'),
    duration: fromSeconds(1),
    sampleRate: 44_100,
  })

  const peaks = new Int8Array(await readFile(join(folder, 'a.peaks')))
  expect(Math.max(...peaks)).toBe(127)
  expect(Math.min(...peaks)).toBeLessThanOrEqual(-127)
})

test('silences are found with their length, also at the end', async () => {
  const folder = await aFolder()
  const file = await makeMedia(join(folder, 'a.wav'), [toneWithSilences(3)], [])
  const request = {
    programs,
    sounds: [{ file, offset: ZERO }],
    duration: fromSeconds(3),
    longerThanMs: 300,
    belowDb: -40,
  }

  const silences = await findSilences(request)

  expect(silences.map(({ start, end }) => [toSeconds(start), toSeconds(end)])).toEqual([
    [expect.closeTo(0.5, 1), expect.closeTo(1, 1)],
    [expect.closeTo(1.5, 1), expect.closeTo(2, 1)],
    [expect.closeTo(2.5, 1), expect.closeTo(3, 1)],
  ])
})
