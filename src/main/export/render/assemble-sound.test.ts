import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Timeline } from '#shared/editing/timeline.ts'
import type { Asset } from '#shared/episodes/asset.ts'
import { ZERO, fromSeconds } from '#shared/time/ticks.ts'
import { SHARE_OF_MONO } from '#shared/voice/heard-through.ts'
import { aFolder, generated, makeMedia, programs } from '#testing/make-media.ts'
import { aClip, aTimeline, anAsset } from '#testing/make-timeline.ts'
import { loudness, readSamples } from '#testing/read-samples.ts'
import { assembleSound, mixedSound } from './assemble-sound.ts'

const RATE = 48_000

interface Heard {
  /** How loud a pitch is at a moment, relative to other moments. */
  at(seconds: number, hertz: number): number
  readonly seconds: number
}

/** Mixes a timeline and answers what is heard. */
async function heard(folder: string, timeline: Timeline, assets: readonly Asset[]): Promise<Heard> {
  const sources = new Map(assets.map((asset) => [asset.id, { asset, file: asset.file }]))
  const { file } = await assembleSound(timeline, sources, {
    folder,
    wanted: { target: -16, truePeak: -1.5 },
    options: { programs, subject: 'test' },
  })
  const samples = await readSamples(file)
  return {
    seconds: samples.length / RATE,
    at: (seconds, hertz) => loudness(samples, seconds, hertz),
  }
}

test('music is repeated to the end, goes down under the voice and fades', async () => {
  const folder = await aFolder()
  // Speaks in the third and fourth second of eight.
  const voice = await makeMedia(
    join(folder, 'voice.wav'),
    [generated("aevalsrc='0.3*sin(2000*PI*t)*between(t,3,5)':s=48000:d=8")],
    [],
  )
  const song = await makeMedia(
    join(folder, 'song.flac'),
    [generated("aevalsrc='0.4*sin(800*PI*t)':s=44100:d=1.5")],
    [],
  )
  const music = {
    ...{ id: 'm', assetId: 'song', at: ZERO, end: fromSeconds(8), gainDb: 0, duckDb: 20 },
    ...{ fadeIn: ZERO, fadeOut: fromSeconds(1) },
  }
  const timeline = aTimeline({ clips: [aClip('voice', 0, 8)], music: [music] })

  const sound = await heard(folder, timeline, [
    await anAsset('voice', voice),
    await anAsset('song', song),
  ])

  const alone = sound.at(1, 400)
  expect(sound.seconds).toBe(8)
  expect(sound.at(4, 1000)).toBeGreaterThan(0.1)
  expect(sound.at(4, 400) / alone).toBeCloseTo(0.1, 1)
  expect(sound.at(6.6, 400) / alone).toBeCloseTo(1, 1)
  expect(sound.at(7.85, 400) / alone).toBeLessThan(0.2)
})

test('what was recorded together is cut and heard together, each at its own offset', async () => {
  const folder = await aFolder()
  const screen = await makeMedia(
    join(folder, 'screen.mp4'),
    [generated('testsrc2=s=320x180:r=30:d=6')],
    ['-preset', 'ultrafast', '-pix_fmt', 'yuv420p'],
  )
  const tone = (name: string, hertz: number, from: number) =>
    makeMedia(
      join(folder, name),
      [
        generated(
          `aevalsrc='0.3*sin(${2 * hertz}*PI*t)*between(t,${from},${from + 1})':s=48000:d=6`,
        ),
      ],
      [],
    )
  const one = await anAsset('one', await tone('one.wav', 1000, 3))
  const two = await anAsset('two', await tone('two.wav', 600, 2))
  const leader: Asset = {
    ...(await anAsset('screen', screen)),
    companions: [
      { assetId: 'one', offset: ZERO },
      // The second began a second later than the screen: it hears at 2 what the screen shows at 3.
      { assetId: 'two', offset: fromSeconds(-1) },
    ],
  }
  const timeline = aTimeline({ clips: [aClip('screen', 4, 6), aClip('screen', 2.5, 4)] })

  const sound = await heard(folder, timeline, [leader, one, two])

  expect(sound.seconds).toBe(3.5)
  for (const hertz of [1000, 600]) {
    expect(sound.at(2.2, hertz)).toBeLessThan(0.01)
    expect(sound.at(2.7, hertz)).toBeGreaterThan(0.1)
    expect(sound.at(3.3, hertz)).toBeGreaterThan(0.1)
  }
})

test('each microphone of a take is as loud as it was set; who is muted, or not alone, is silent', async () => {
  const folder = await aFolder()
  const tone = async (name: string, hertz: number) => {
    const source = `aevalsrc='0.2*sin(${2 * hertz}*PI*t)':s=48000:d=2`
    const file = await makeMedia(join(folder, `${name}.wav`), [generated(source)], [])
    return await anAsset(name, file)
  }
  const [host, guest, room] = await Promise.all([
    tone('host', 500),
    tone('guest', 900),
    tone('room', 1700),
  ])
  const companions = [guest, room].map(({ id }) => ({ assetId: id, offset: ZERO }))
  const take = [{ ...host, companions }, guest, room]
  const hearing = async (name: string, sounds: Timeline['sounds']) => {
    const timeline = aTimeline({ clips: [aClip('host', 0, 2)], sounds })
    const sound = await heard(join(folder, name), timeline, take)
    expect(sound.seconds).toBe(2)
    return [500, 900, 1700].map((hertz) => sound.at(1, hertz))
  }

  const [asRecorded = 0] = await hearing('plain', [])
  const balanced = await hearing('balanced', [
    { assetId: 'guest', gainDb: -6 },
    { assetId: 'room', isMuted: true },
  ])
  const alone = await hearing('alone', [{ assetId: 'guest', isAlone: true, gainDb: 3 }])

  expect(balanced[0]).toBeCloseTo(asRecorded, 2)
  expect(balanced[1]).toBeCloseTo(asRecorded * 10 ** (-6 / 20), 2)
  expect(balanced[2]).toBeLessThan(0.001)
  expect(alone[1]).toBeCloseTo(asRecorded * 10 ** (3 / 20), 2)
  expect(Math.max(alone[0] ?? 1, alone[2] ?? 1)).toBeLessThan(0.001)
})

test('one microphone is as loud on both sides whether it is mixed alone or beside music', async () => {
  const folder = await aFolder()
  const voice = await makeMedia(
    join(folder, 'voice.wav'),
    [generated("aevalsrc='0.4*sin(2000*PI*t)':s=44100:d=3")],
    [],
  )
  const asset = await anAsset('voice', voice)
  const silence = {
    ...{ id: 'm', assetId: 'voice', at: fromSeconds(2), end: fromSeconds(3), gainDb: -200 },
    ...{ duckDb: 0, fadeIn: ZERO, fadeOut: ZERO },
  }
  const mixed = async (music: Timeline['music']) => {
    const timeline = aTimeline({ clips: [aClip('voice', 0, 3)], music })
    const sources = new Map([['voice', { asset, file: voice }]])
    const options = { programs, subject: 'test' }
    const sound = await mixedSound(timeline, sources, { folder, options })
    return { ...sound, samples: await readSamples(sound.file) }
  }

  const alone = await mixed([])
  const beside = await mixed([silence])

  expect(alone.measured.integrated).toBeCloseTo(beside.measured.integrated, 1)
  expect(alone.measured.peak).toBeCloseTo(beside.measured.peak, 1)
  expect(alone.samples).toHaveLength(3 * RATE)
  // Two sides are read as one that is louder than either.
  const either = beside.samples.map((sample) => sample * SHARE_OF_MONO)
  const apart = alone.samples.map((sample, at) => Math.abs(sample - (either[at] ?? 0)))
  expect(apart.reduce((most, each) => Math.max(most, each))).toBeLessThan(1e-4)
})

test('it is known whether the same is heard on both sides, to the last second', async () => {
  const folder = await aFolder()
  const sound = (name: string, ...channels: readonly string[]) =>
    makeMedia(
      join(folder, `${name}.wav`),
      [generated(`aevalsrc=${channels.map((channel) => `'${channel}'`).join('|')}:s=48000:d=4`)],
      [],
    )
  const voice = '0.3*sin(2000*PI*t)'
  const files = [
    await sound('one microphone', voice),
    await sound('the same twice', voice, voice),
    await sound('other at the end', voice, `${voice}*(1-0.5*gt(t,3.5))`),
  ]

  const areMono: boolean[] = []
  for (const file of files) {
    const asset = await anAsset('a', file)
    const timeline = aTimeline({ clips: [aClip('a', 0, 4)] })
    const { isMono } = await assembleSound(timeline, new Map([['a', { asset, file }]]), {
      folder,
      wanted: { target: -16, truePeak: -1.5 },
      options: { programs, subject: 'test' },
    })
    areMono.push(isMono)
  }

  expect(areMono).toEqual([true, true, false])
})
