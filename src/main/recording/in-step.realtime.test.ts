import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clicks, flashes } from '#shared/recording/sync-check.ts'
import { toSeconds } from '#shared/time/ticks.ts'
import { type TestDisplay, startDisplay } from '#testing/display.ts'
import {
  aFolder,
  generated,
  makeMedia,
  numberedFrames,
  programs,
  readNumbers,
} from '#testing/make-media.ts'
import { openTestStudio } from '#testing/open-test-studio.ts'
import { filesOfTake, newEpisode, pause, sourcesNamed } from '#testing/record.ts'
import { readSamples } from '#testing/read-samples.ts'
import { CLOCK_STEP_MS, CLOCK_STRIP, showClock } from '#testing/screen-clock.ts'
import { type SoundServer, hasSoundServer, startSoundServer } from '#testing/sound-server.ts'
import { brightnessOf, peaksOf } from './measure-delay.ts'

/** Longer proves more: the variable sets how long. */
const MINUTES = Number(process.env['PUSTAKA_STEP_MINUTES'] ?? 1)
const RECORDED_RATE = 30
const SCREEN = { width: 1280, height: 720 }

/** What the clock on the screen said in each frame of a recording, and where the frame is, in milliseconds. */
async function clockTimes(recording: string): Promise<(readonly [number, number])[]> {
  const strip = `fps=${RECORDED_RATE}:start_time=0,crop=iw:${CLOCK_STRIP}:0:ih-${CLOCK_STRIP}`
  const numbers = await readNumbers(recording, strip)
  return numbers.map((number, frame) => [number * CLOCK_STEP_MS, (frame * 1000) / RECORDED_RATE])
}

/** A sound that clicks every two seconds. */
function clicking(folder: string, seconds: number): Promise<string> {
  const sound = `aevalsrc='0.6*sin(2000*PI*t)*lt(mod(t,2),0.02)':s=48000:d=${seconds}`
  return makeMedia(join(folder, 'click.wav'), [generated(sound)], [])
}

/** Clicks found to the millisecond, told to the sample. */
function exactly(clicked: readonly number[], sound: Float32Array): number[] {
  return clicked.map((ms) => {
    const from = (ms - 2) * 48
    const loud = sound.subarray(from, from + 6 * 48).findIndex((sample) => Math.abs(sample) > 0.1)
    return (from + loud) / 48
  })
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

/**
 * How far one clock runs from another, in milliseconds a minute, from times read on both: the middle half
 * of all slopes between times half the recording apart, so that single ones that are off do not matter and what
 * each is rounded by evens out.
 */
function driftOf(times: readonly (readonly [number, number])[]): number {
  const half = Math.floor(times.length / 2)
  const slopes = times.slice(half).map(([x, y], index) => {
    const [earlierX, earlierY] = times[index] ?? [0, 0]
    return (y - earlierY) / (x - earlierX) - 1
  })
  const quarter = Math.floor(slopes.length / 4)
  const believed = slopes.toSorted((a, b) => a - b).slice(quarter, slopes.length - quarter)
  return (believed.reduce((sum, one) => sum + one, 0) / believed.length) * 60_000
}

describe.skipIf(!hasSoundServer)('screen and microphone', () => {
  let server: SoundServer
  let display: TestDisplay

  beforeAll(async () => {
    server = await startSoundServer()
    display = await startDisplay(SCREEN.width, SCREEN.height)
    process.env['PULSE_SERVER'] = server.environment.PULSE_SERVER
    process.env['DISPLAY'] = display.name
    server.plugIn('narator')
  })
  afterAll(() => {
    server.stop()
    display.stop()
  })

  test(`stay in step for ${MINUTES} minutes`, { timeout: 400_000 }, async () => {
    const folder = await aFolder()
    const sounds = await clicking(folder, MINUTES * 60 + 30)
    const studio = await openTestStudio(join(folder, 'w'))
    const { recording, episodes } = studio.client
    const episodeId = await newEpisode(studio)
    const sources = await sourcesNamed(studio, 'narator', 'screen')
    const [sound, picture] = sources
    // A player of films shows a frame when it gets to it: the screen itself must keep to the clock.
    const clock = await showClock(display.name, SCREEN)
    const player = server.play('narator', sounds, 200)
    await pause(2000)

    const { delayMs } = await recording.measureDelay({ sound: sound!, picture: picture! })
    const { takeId = '' } = await recording.start({ episodeId, sources, countdownMs: 3000 })
    await pause(MINUTES * 60_000)
    await recording.stop()
    player.kill()
    clock.stop()

    const { file } = filesOfTake(join(folder, 'w'), episodeId, takeId)
    const { assets } = await episodes.open({ episodeId })
    const [tied] = assets.flatMap(({ companions }) => companions)
    const offsetMs = toSeconds(tied?.offset ?? (0 as never)) * 1000
    const flashed = flashes(await brightnessOf(programs, file('screen-1.0')))
    const clicked = clicks(await peaksOf(programs, file('microphone-1.0')))
    const apart = flashed.flatMap((flash) =>
      clicked.map((click) => click - offsetMs - flash).filter((ms) => Math.abs(ms) < 500),
    )

    const offset = middle(apart)
    const exact = exactly(clicked, await readSamples(file('microphone-1.0')))
    const [first = 0] = exact
    const played = exact.map((ms) => [Math.round((ms - first) / 2000) * 2000, ms] as const)
    const soundDrift = driftOf(played)
    const pictureDrift = driftOf(await clockTimes(file('screen-1.0')))
    process.stdout.write(
      `  screen and microphone: ${offset.toFixed(1)} ms apart once ${delayMs.toFixed(1)} ms were corrected; ` +
        `sound drifts ${soundDrift.toFixed(2)}, picture ${pictureDrift.toFixed(2)} ms a minute\n`,
    )
    expect(apart.length).toBeGreaterThan(MINUTES * 30 - 4)
    expect(Math.abs(offset)).toBeLessThanOrEqual(40)
    expect(Math.abs(soundDrift - pictureDrift)).toBeLessThanOrEqual(2)
  })

  test('of a moving screen less than one frame in a hundred is missing', async () => {
    const folder = await aFolder()
    const film = await makeMedia(
      join(folder, 'numbers.mkv'),
      // Twice as fast as it is recorded: every recorded frame must show something new.
      [numberedFrames(25, 60)],
      ['-c:v', 'libx264', '-preset', 'ultrafast', '-qp', '0'],
    )
    const studio = await openTestStudio(join(folder, 'w'))
    const episodeId = await newEpisode(studio)
    const sources = await sourcesNamed(studio, 'narator', 'screen')
    const player = display.show(film)
    await pause(1000)
    const start = await studio.client.recording.start({ episodeId, sources, countdownMs: 0 })
    await pause(15_000)
    await studio.client.recording.stop()
    player.kill()

    const { file } = filesOfTake(join(folder, 'w'), episodeId, start.takeId ?? '')
    const numbers = await readNumbers(file('screen-1.0'))
    const repeated = numbers.filter((number, index) => number === numbers[index - 1]).length
    process.stdout.write(`  moving screen: ${repeated} of ${numbers.length} frames dropped\n`)
    expect(numbers.length).toBeGreaterThan(440)
    expect(repeated / numbers.length).toBeLessThan(0.01)
  })
})
