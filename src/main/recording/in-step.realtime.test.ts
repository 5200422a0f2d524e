import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FLASHES_EVERY_MS, clicks, flashes } from '#shared/recording/sync-check.ts'
import { toSeconds } from '#shared/time/ticks.ts'
import { type TestDisplay, startDisplay } from '#testing/display.ts'
import { watchPace } from '#testing/device-pace.ts'
import { driftOf, middle } from '#testing/drift.ts'
import { aFolder, generated, makeMedia, programs, readNumbers } from '#testing/make-media.ts'
import { openTestStudio } from '#testing/open-test-studio.ts'
import { readSamples } from '#testing/read-samples.ts'
import { filesOfTake, newEpisode, pause, sourcesNamed } from '#testing/record.ts'
import { CLOCK_STEP_MS, CLOCK_STRIP, showClock } from '#testing/screen-clock.ts'
import { type SoundServer, hasSoundServer, startSoundServer } from '#testing/sound-server.ts'
import { brightnessOf, peaksOf } from './measure-delay.ts'

/** Longer proves more: the variable sets how long. */
const MINUTES = Number(process.env['PUSTAKA_STEP_MINUTES'] ?? 1)
const SCREEN = { width: 1280, height: 720 }
const RATE = 30
/** As exactly as the clock on the screen is read. */
const READ_TO_MS = 1
/** Kept ready by the player of sounds, so that a busy computer does not make it stutter. */
const READY_MS = 1000

/** A sound that clicks as often as the clock on the screen flashes. */
function clicking(folder: string, seconds: number): Promise<string> {
  const every = FLASHES_EVERY_MS / 1000
  const sound = `aevalsrc='0.6*sin(2000*PI*t)*lt(mod(t,${every}),0.02)':s=48000:d=${seconds}`
  return makeMedia(join(folder, 'click.wav'), [generated(sound)], [])
}

/** Records the same screen with nothing else around; answers how to end it. */
function recordBare(file: string): () => Promise<unknown> {
  const { width, height } = SCREEN
  const bare = spawn(programs.ffmpeg, [
    ...['-v', 'error', '-thread_queue_size', '1024', '-f', 'x11grab', '-framerate', `${RATE}`],
    ...['-video_size', `${width}x${height}`, '-i', process.env['DISPLAY'] ?? ''],
    ...['-c:v', 'libx264', '-preset', 'ultrafast', '-crf', '20', '-pix_fmt', 'yuv420p', file],
  ])
  return () => {
    bare.stdin.write('q')
    return once(bare, 'close')
  }
}

/** What the clock on the screen said in every frame of a recording, in milliseconds. */
async function clockIn(recording: string): Promise<number[]> {
  const strip = `fps=${RATE}:start_time=0,crop=iw:${CLOCK_STRIP}:0:ih-${CLOCK_STRIP}`
  const numbers = await readNumbers(recording, strip)
  return numbers.map((number) => number * CLOCK_STEP_MS)
}

/** How far the pictures of a recording run from the clock they show, in milliseconds a minute. */
function drift(clock: readonly number[]): number {
  return driftOf(clock.map((ms, frame) => [ms, (frame * 1000) / RATE]))
}

/** The share of frames that show nothing new. */
function dropped(clock: readonly number[]): number {
  return clock.filter((ms, frame) => ms === clock[frame - 1]).length / clock.length
}

/** Clicks found to the millisecond, told to the sample. */
function exactly(clicked: readonly number[], sound: Float32Array): number[] {
  return clicked.map((ms) => {
    const from = (ms - 2) * 48
    const loud = sound.subarray(from, from + 6 * 48).findIndex((sample) => Math.abs(sample) > 0.1)
    return (from + loud) / 48
  })
}

/** How far the clicks wander from their beat, in milliseconds a minute. */
function driftOfClicks(clicked: readonly number[]): number {
  const [first = 0] = clicked
  return driftOf(
    clicked.map((ms) => [Math.round((ms - first) / FLASHES_EVERY_MS) * FLASHES_EVERY_MS, ms]),
  )
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

  test(
    `stay in step for ${MINUTES} minutes, and a moving screen keeps its frames`,
    { timeout: MINUTES * 60_000 + 200_000 },
    async () => {
      const folder = await aFolder()
      const sounds = await clicking(folder, MINUTES * 60 + 40)
      const studio = await openTestStudio(join(folder, 'w'))
      const { recording, episodes } = studio.client
      const episodeId = await newEpisode(studio)
      const sources = await sourcesNamed(studio, 'narator', 'screen')
      const [sound, picture] = sources
      const clock = await showClock(display.name, SCREEN)
      const player = server.play('narator', sounds, READY_MS)
      clock.restart()
      await pause(1000)

      const { delayMs } = await recording.measureDelay({ sound: sound!, picture: picture! })
      const paceOfDevice = watchPace('narator')
      const endBare = recordBare(join(folder, 'bare.mkv'))
      const { takeId = '' } = await recording.start({ episodeId, sources, countdownMs: 1000 })
      await pause(MINUTES * 60_000)
      await recording.stop()
      const ofDevice = paceOfDevice()
      await endBare()
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
      const shown = await clockIn(file('screen-1.0'))
      const offset = middle(apart)
      const ofSound = driftOfClicks(exactly(clicked, await readSamples(file('microphone-1.0'))))
      const ofPicture = drift(shown)
      const bareClock = await clockIn(join(folder, 'bare.mkv'))
      const bare = dropped(bareClock)
      const ofBare = drift(bareClock)
      process.stdout.write(
        `  ${offset.toFixed(1)} ms apart once ${delayMs.toFixed(1)} ms were corrected; ` +
          `sound drifts ${ofSound.toFixed(2)} (the clock of what plays it ${ofDevice.toFixed(2)}), ` +
          `picture ${ofPicture.toFixed(2)} (of bare ffmpeg at the same time ${ofBare.toFixed(2)}) ms a minute; ` +
          `frames dropped: ${(dropped(shown) * 100).toFixed(2)} %, ` +
          `by bare ffmpeg ${(bare * 100).toFixed(2)} %\n`,
      )
      expect(apart.length).toBeGreaterThan(MINUTES * 30 - 4)
      expect(Math.abs(offset)).toBeLessThanOrEqual(20)
      // A loudspeaker whose clock runs fast plays its clicks too soon: that is recorded as it was.
      const allowed = 2 + READ_TO_MS / MINUTES + Math.abs(ofBare)
      expect(Math.abs(ofSound - ofDevice - ofPicture)).toBeLessThanOrEqual(allowed)
      expect(shown.length).toBeGreaterThan(MINUTES * 60 * RATE * 0.99)
      // A computer too busy for any recorder says nothing of this one.
      expect(dropped(shown)).toBeLessThan(bare + 0.01)
    },
  )
})
