import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findSilences } from '#shared/editing/find-silences.ts'
import { readPeaks } from '#shared/editing/peaks-file.ts'
import { quieterThan } from '#shared/editing/sound-levels.ts'
import { ZERO, fromSeconds, toSeconds } from '#shared/time/ticks.ts'
import { aFolder, generated, makeMedia, programs, toneWithSilences } from '#testing/make-media.ts'
import { aClip, aTimeline } from '#testing/make-timeline.ts'
import { jobEnd, openTestStudio } from '#testing/open-test-studio.ts'
import { computePeaks } from './compute-peaks.ts'

test('the waveform shows where the sound is, to a hundredth of a second', async () => {
  const folder = await aFolder()
  const file = await makeMedia(join(folder, 'a.mp3'), [toneWithSilences(3)], ['-b:a', '128k'])
  const target = join(folder, 'cache', 'a.peaks')

  await computePeaks({
    ...{ programs, file, target: { peaks: target } },
    ...{ duration: fromSeconds(3), sampleRate: 48_000 },
  })

  const peaks = readPeaks(await readFile(target))?.finest ?? new Int8Array()
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
    target: { peaks: join(folder, 'a.peaks') },
    duration: fromSeconds(1),
    sampleRate: 44_100,
  })

  const peaks = readPeaks(await readFile(join(folder, 'a.peaks')))?.finest ?? new Int8Array()
  expect(Math.max(...peaks)).toBe(127)
  expect(Math.min(...peaks)).toBeLessThanOrEqual(-127)
})

test('a waveform of an older form is made anew, once', async () => {
  const folder = await aFolder()
  const file = await makeMedia(join(folder, 'a.wav'), [toneWithSilences(2)], [])
  const { client } = await openTestStudio(join(folder, 'w'))
  const about = { title: 'Kancil', format: 'story', language: 'id', showName: 'Dongeng' } as const
  const { id: episodeId } = await client.episodes.create(about)
  const { jobIds } = await client.episodes.importFiles({
    ...{ episodeId, files: [file], storage: 'referenced' },
  })
  await jobEnd({ client }, jobIds[0] ?? '')
  const { assets } = await client.episodes.open({ episodeId })
  const assetId = assets[0]?.id ?? ''
  const cached = join(folder, 'w/cache/peaks', assetId)
  await client.editing.peaks({ assetId })
  const made = await readFile(cached)
  await writeFile(cached, made.subarray(8))

  await client.editing.peaks({ assetId })

  expect(await readFile(cached)).toEqual(made)
})

test('silences are found with their length, also at the end', async () => {
  const folder = await aFolder()
  const file = await makeMedia(join(folder, 'a.wav'), [toneWithSilences(3)], [])

  const levels = await levelsOf(file, 3)

  const timeline = aTimeline({ clips: [aClip('a', 0, 3)] })
  const heard = new Map([['a', [{ levels, offset: ZERO, gain: 1 }]]])
  const silences = findSilences(heard, timeline, { longerThan: fromSeconds(0.3), belowDb: -40 })
  expect(silences.map(({ start, end }) => [toSeconds(start), toSeconds(end)])).toEqual([
    [expect.closeTo(0.5, 1), expect.closeTo(1, 1)],
    [expect.closeTo(1.5, 1), expect.closeTo(2, 1)],
    [expect.closeTo(2.5, 1), expect.closeTo(3, 1)],
  ])
})

test('sound far quieter than the waveform can show is still told from silence', async () => {
  const folder = await aFolder()
  const sound = generated("aevalsrc='0.002*sin(880*PI*t)*lt(t,1)':s=48000:d=2")
  const file = await makeMedia(join(folder, 'a.wav'), [sound], ['-c:a', 'pcm_s24le'])

  const levels = await levelsOf(file, 2)

  // 0.002 is −54 dB.
  expect(levels[50]).toBeGreaterThanOrEqual(quieterThan(-53))
  expect(levels[50]).toBeLessThan(quieterThan(-55))
  expect(levels[150]).toBeGreaterThanOrEqual(quieterThan(-80))
})

async function levelsOf(file: string, seconds: number): Promise<Uint8Array> {
  const target = { levels: `${file}.levels` }
  const duration = fromSeconds(seconds)
  await computePeaks({ programs, file, target, duration, sampleRate: 48_000 })
  return await readFile(target.levels)
}
