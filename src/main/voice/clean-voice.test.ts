import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bytesOfSamples, decodeSamples, readWavHeader } from '#shared/voice/wav-header.ts'
import { aFolder, generated, makeMedia, programs } from '#testing/make-media.ts'
import { anAsset } from '#testing/make-timeline.ts'
import { floatSamples } from '../ffmpeg/float-samples.ts'
import { streamFfmpeg } from '../ffmpeg/stream.ts'
import { cleanVoice } from './clean-voice.ts'

const RATE = 48_000
/** Somebody reads: made once by the set-up. */
const STORY = join(import.meta.dirname, '../../../resources/sample/.made/narration.wav')
/** A person speaks, in a hall: lies beside some checkouts. */
const SPEECH = join(import.meta.dirname, '../../../../shared/media/jfk.wav')
const VOICES = ['gentle', 'clear', 'rescue'] as const

async function samplesOf(file: string, channel = 0): Promise<Float32Array> {
  const pieces: Float32Array[] = []
  const output = ['-map', '0:a:0', '-ar', `${RATE}`, '-f', 'f32le']
  const { audio } = await anAsset('any', file)
  const channels = audio?.channels ?? 1
  const bytes = streamFfmpeg({ inputs: [{ file }], output }, { programs, subject: file })
  for await (const piece of floatSamples(bytes, channels)) {
    pieces.push(piece.filter((_, index) => index % channels === channel))
  }
  const all = new Float32Array(pieces.reduce((sum, { length }) => sum + length, 0))
  pieces.reduce((at, piece) => (all.set(piece, at), at + piece.length), 0)
  return all
}

/** Cleans a file and answers what it sounds like then. */
async function cleaned(file: string, voice: (typeof VOICES)[number] | undefined) {
  const target = `${file}.${voice}.wav`
  await cleanVoice({ programs, asset: await anAsset('a', file), file, voice, target }, {})
  return await samplesOf(target)
}

function decibels(samples: Float32Array): number {
  return 10 * Math.log10(samples.reduce((sum, sample) => sum + sample ** 2, 1e-12) / samples.length)
}

/** Loudness of every fiftieth of a second, dB. */
function levels(samples: Float32Array): number[] {
  const size = RATE / 50
  return Array.from({ length: Math.floor(samples.length / size) }, (_, index) =>
    decibels(samples.subarray(index * size, (index + 1) * size)),
  )
}

/** How loud the speech is and what is heard between the words, by where the clean voice has them. */
function heard(sound: Float32Array, voice: Float32Array) {
  const spoken = levels(voice)
  const sorted = spoken.toSorted((a, b) => a - b)
  const loud = sorted[Math.floor(sorted.length * 0.9)] ?? 0
  const quiet = sorted[Math.floor(sorted.length * 0.12)] ?? 0
  const now = levels(sound)
  const mean = (isWanted: (level: number) => boolean) => {
    const powers = now.flatMap((level, at) =>
      isWanted(spoken[at] ?? 0) ? [10 ** (level / 10)] : [],
    )
    return 10 * Math.log10(powers.reduce((sum, power) => sum + power, 0) / powers.length)
  }
  const words = spoken.flatMap((level, at) => (level > loud - 12 ? [(now[at] ?? 0) - level] : []))
  return {
    speech: mean((level) => level > loud - 20),
    pauses: mean((level) => level <= quiet),
    /** Share of the moments of speech that lost more than 12 dB. */
    lost: words.filter((change) => change < -12).length / words.length,
  }
}

/** By how many samples a sound is later than another, where they are most alike. */
function delay(of: Float32Array, than: Float32Array): number {
  const reach = 1500
  const from = Math.floor(than.length / 3)
  let best = { likeness: 0, shift: 0 }
  for (let shift = -reach; shift <= reach; shift++) {
    let likeness = 0
    for (let at = from; at < from + RATE; at += 3) {
      likeness += (than[at] ?? 0) * (of[at + shift] ?? 0)
    }
    best = likeness > best.likeness ? { likeness, shift } : best
  }
  return best.shift
}

/** A voice in a room with a fan and mains hum; its own level is left as it is. */
async function inNoise(folder: string, voice: string, noise: number): Promise<[string, string]> {
  const cut = ['-ss', '1', '-t', '7', '-ac', '1', '-ar', `${RATE}`, '-c:a', 'pcm_s24le']
  const alone = await makeMedia(join(folder, 'alone.wav'), [{ file: voice }], cut)
  const fan = `anoisesrc=c=pink:a=${noise}:r=${RATE}:seed=7:d=7,highpass=50`
  const hum = `aevalsrc='${noise / 4}*(sin(100*PI*t)+0.5*sin(200*PI*t))':s=${RATE}:d=7`
  const noisy = await makeMedia(
    join(folder, 'noisy.wav'),
    [{ file: alone }, generated(fan), generated(hum)],
    [
      ...['-filter_complex', '[0][1][2]amix=3:normalize=0:duration=first[a]', '-map', '[a]'],
      ...['-c:a', 'pcm_s24le'],
    ],
  )
  return [alone, noisy]
}

/** By how many decibels the pauses must come down against the speech: compressing alone brings them up. */
const QUIETER = { gentle: -3, clear: 9, rescue: 14 }

test.skipIf(!existsSync(SPEECH)).each(VOICES)(
  '%s: between the words it becomes quieter, the voice stays as loud, as long and in its place',
  async (name) => {
    const [alone, noisy] = await inNoise(await aFolder(), SPEECH, 0.08)
    const voice = await samplesOf(alone)
    const recorded = await samplesOf(noisy)

    const sound = await cleaned(noisy, name)

    const before = heard(recorded, voice)
    const after = heard(sound, voice)
    const quieter = before.pauses - before.speech - (after.pauses - after.speech)
    expect(sound.length).toBe(recorded.length)
    expect(Math.abs(delay(sound, recorded))).toBeLessThanOrEqual(2)
    expect(Math.abs(after.speech - before.speech)).toBeLessThan(2.5)
    expect(after.lost).toBeLessThan(0.02)
    expect(quieter).toBeGreaterThan(QUIETER[name])
  },
)

test('a read story keeps its words, its level and its length, a quiet recording like a loud one', async () => {
  const folder = await aFolder()
  const options = ['-t', '5', '-ar', `${RATE}`, '-c:a', 'pcm_s24le']
  const loud = await makeMedia(join(folder, 'loud.wav'), [{ file: STORY }], options)
  const quieter = [...options, '-af', 'volume=-26dB']
  const quiet = await makeMedia(join(folder, 'quiet.wav'), [{ file: STORY }], quieter)
  const voice = await samplesOf(loud)

  const sound = await cleaned(loud, 'clear')

  const { speech, lost } = heard(sound, voice)
  expect(sound.length).toBe(voice.length)
  expect(Math.abs(speech - heard(voice, voice).speech)).toBeLessThan(2.5)
  expect(lost).toBeLessThan(0.02)
  expect(heard(await cleaned(quiet, 'clear'), voice).speech - speech).toBeCloseTo(-26, 0)
})

test.each(['clear', 'rescue'] as const)(
  '%s: silence stays silent, and sound that clips stays within full scale',
  async (name) => {
    const clips = "aevalsrc='clip(9*sin(440*PI*t)*sin(3*PI*t),-1,1)*gte(t,1)':s=48000:d=3"
    const file = await makeMedia(join(await aFolder(), 'clips.wav'), [generated(clips)], [])

    const sound = await cleaned(file, name)

    expect(sound.length).toBe(3 * RATE)
    expect(decibels(sound.subarray(0, RATE * 0.98))).toBeLessThan(-100)
    expect(sound.every((sample) => Math.abs(sample) <= 1)).toBe(true)
  },
)

test('two channels stay apart, sound at another rate lies where it lay, and the window reads what ffmpeg reads', async () => {
  const folder = await aFolder()
  const tones = "aevalsrc='0.3*sin(600*PI*t)|0.3*between(t,1,2)*sin(600*PI*t)':s=44100:d=3"
  const file = await makeMedia(join(folder, 'two.wav'), [generated(tones)], [])
  const target = join(folder, 'heard.wav')
  const asset = await anAsset('a', file)
  await cleanVoice({ programs, asset, file, voice: undefined, target }, {})

  const left = await samplesOf(target, 0)
  const right = await samplesOf(target, 1)
  const bytes = readFileSync(target)
  const layout = readWavHeader(bytes, bytes.length)
  expect(layout).toMatchObject({ channels: 2, samples: 3 * RATE })
  const range = bytesOfSamples(layout!, { first: RATE, end: 2 * RATE })
  const read = decodeSamples(bytes.subarray(range.first, range.end), 2)
  expect(read).toEqual([left, right].map((samples) => samples.subarray(RATE, 2 * RATE)))
  expect([left.length, right.length]).toEqual([3 * RATE, 3 * RATE])
  expect(decibels(left.subarray(0, RATE / 2))).toBeGreaterThan(-20)
  expect(decibels(right.subarray(0, RATE * 0.99))).toBeLessThan(-60)
  expect(decibels(right.subarray(RATE * 1.01, RATE * 1.99))).toBeGreaterThan(-20)
})
