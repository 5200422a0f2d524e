import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { NO_CORRECTION } from '#shared/export/loudness-filter.ts'
import { PACKET_SAMPLES, soundSections } from '#shared/export/sound-sections.ts'
import { aFolder, generated, makeMedia, programs } from '#testing/make-media.ts'
import { aClip, aTimeline, anAsset } from '#testing/make-timeline.ts'
import { readSamples } from '#testing/read-samples.ts'
import { encodeSections } from './encode-sections.ts'
import { renderExport } from './render-export.ts'

const RATE = 48_000
const SECONDS = 122

/** A voice as it were: pitches that glide and swell, and a breath of noise. */
const VOICE = `0.25*sin(2*PI*(220*t+40*sin(t)))*(0.6+0.4*sin(3*t))+0.1*sin(2*PI*1870*t)+0.02*(random(0)-0.5)`

function farthest(some: Float32Array, others: Float32Array, from: number, to: number): number {
  let most = 0
  for (let sample = from; sample < to; sample++) {
    most = Math.max(most, Math.abs((some[sample] ?? 0) - (others[sample] ?? 0)))
  }
  return most
}

test('sections that are joined sound no different at their joints than anywhere else', async () => {
  const folder = await aFolder()
  const sound = generated(`aevalsrc='${VOICE}':s=${RATE}:d=${SECONDS}`)
  const file = await makeMedia(
    join(folder, 'voice.wav'),
    [sound],
    ['-c:a', 'pcm_f32le', '-ac', '2'],
  )
  const samples = SECONDS * RATE
  const sections = soundSections(samples, 2)

  const joined = await encodeSections({ file, correction: NO_CORRECTION, isMono: true }, sections, {
    ...{ kbps: 192, folder },
    options: { programs, subject: 'voice' },
  })

  const before = await readSamples(file)
  const after = (await readSamples(joined)).subarray(PACKET_SAMPLES)
  const joints = sections.slice(1).map(({ from, dropped }) => from + dropped * PACKET_SAMPLES)
  const away = farthest(before, after, 10 * RATE, 50 * RATE)
  expect(away).toBeLessThan(0.02)
  expect(joints).toHaveLength(1)
  for (const joint of joints) {
    expect(farthest(before, after, joint - RATE, joint + RATE)).toBeLessThan(away * 1.5)
  }
})

test('a long podcast keeps the place of every sound, to the sample', async () => {
  const folder = await aFolder()
  // Half a second of tone at the start of every second.
  const tone = generated(`aevalsrc='0.3*sin(880*PI*t)*lt(mod(t,1),0.5)':s=${RATE}:d=${SECONDS}`)
  const file = await makeMedia(join(folder, 'tone.wav'), [tone], [])
  const target = join(folder, 'podcast.m4a')
  await mkdir(join(folder, 'work'))

  await renderExport(
    {
      ...{ programs, target, preset: 'podcast-m4a', workFolder: join(folder, 'work') },
      timeline: aTimeline({ clips: [aClip('a', 0, SECONDS)] }),
      sources: new Map([['a', { asset: await anAsset('a', file), file }]]),
      tags: { title: 'Kancil', show: 'Dongeng Sabtu', language: 'id' },
    },
    { signal: new AbortController().signal, logFile: '', report: () => {} },
  )

  const samples = await readSamples(target)
  expect(samples.length - SECONDS * RATE).toBeGreaterThanOrEqual(0)
  expect(samples.length - SECONDS * RATE).toBeLessThan(PACKET_SAMPLES)
  const centres = Array.from({ length: SECONDS }, (_, second) => centreOf(samples, second))
  // The first second rises out of silence.
  const astray = centres.slice(1).map((centre) => Math.abs(centre - RATE / 4))
  expect(Math.max(...astray)).toBeLessThan(4)
})

/** Where in a second its sound lies on average, in samples after its start. */
function centreOf(samples: Float32Array, second: number): number {
  let energy = 0
  let moment = 0
  for (let offset = 0; offset < RATE * 0.75; offset++) {
    const power = (samples[second * RATE + offset] ?? 0) ** 2
    energy += power
    moment += power * offset
  }
  return moment / energy
}
