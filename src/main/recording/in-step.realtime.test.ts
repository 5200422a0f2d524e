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
import { type SoundServer, hasSoundServer, startSoundServer } from '#testing/sound-server.ts'
import { brightnessOf, peaksOf } from './measure-delay.ts'

const MINUTES = 3
const FRAME_MS = 1000 / 30
const SCREEN = { width: 1280, height: 720 }

/** A film that flashes every two seconds. */
function flashing(folder: string, seconds: number): Promise<string> {
  const { width, height } = SCREEN
  const film =
    `color=black:s=${width}x${height}:r=30:d=${seconds},` +
    `drawbox=color=white:t=fill:enable='lt(mod(t,2),0.12)'`
  const encoding = ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p']
  return makeMedia(join(folder, 'flash.mkv'), [generated(film)], encoding)
}

/** A sound that clicks every two seconds. */
function clicking(folder: string, seconds: number): Promise<string> {
  const sound = `aevalsrc='0.6*sin(2000*PI*t)*lt(mod(t,2),0.02)':s=48000:d=${seconds}`
  return makeMedia(join(folder, 'click.wav'), [generated(sound)], [])
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

/** Slope of the line through points, in y for each x; single points that are off do not matter (Theil-Sen). */
function slope(points: readonly (readonly [number, number])[]): number {
  const slopes = points.flatMap(([x1, y1], index) =>
    points.slice(index + 1).map(([x2, y2]) => (y2 - y1) / (x2 - x1)),
  )
  return middle(slopes)
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
    // Each keeps to the clock by itself: a player of both would move one after the other.
    const film = await flashing(folder, MINUTES * 60 + 30)
    const sounds = await clicking(folder, MINUTES * 60 + 30)
    const studio = await openTestStudio(join(folder, 'w'))
    const { recording, episodes } = studio.client
    const episodeId = await newEpisode(studio)
    const sources = await sourcesNamed(studio, 'narator', 'screen')
    const [sound, picture] = sources
    const players = [display.show(film), server.play('narator', sounds, 200)]
    await pause(2000)

    const { delayMs } = await recording.measureDelay({ sound: sound!, picture: picture! })
    const { takeId = '' } = await recording.start({ episodeId, sources, countdownMs: 3000 })
    await pause(MINUTES * 60_000)
    await recording.stop()
    players.forEach((player) => player.kill())

    const { file } = filesOfTake(join(folder, 'w'), episodeId, takeId)
    const { assets } = await episodes.open({ episodeId })
    const [tied] = assets.flatMap(({ companions }) => companions)
    const offsetMs = toSeconds(tied?.offset ?? (0 as never)) * 1000
    const flashed = flashes(await brightnessOf(programs, file('screen-1.0')))
    const clicked = clicks(await peaksOf(programs, file('microphone-1.0')))
    const apart = flashed.flatMap((flash) => {
      const near = clicked
        .map((click) => click - offsetMs - flash)
        .filter((ms) => Math.abs(ms) < 500)
      return near.map((ms) => [flash / 60_000, ms] as const)
    })

    const offset = middle(apart.map(([, ms]) => ms))
    // A flash is seen a whole frame later or earlier: of the picture only that much can be told.
    const third = Math.floor(apart.length / 3)
    const moved =
      middle(apart.slice(-third).map(([, ms]) => ms)) -
      middle(apart.slice(0, third).map(([, ms]) => ms))
    const [first = 0] = clicked
    const since = clicked.map((ms) => ms - first)
    const drift = slope(since.map((ms) => [ms / 60_000, ms - Math.round(ms / 2000) * 2000]))
    process.stdout.write(
      `  screen and microphone: ${offset.toFixed(1)} ms apart once ${delayMs.toFixed(1)} ms were ` +
        `corrected, ${moved.toFixed(1)} ms further at the end; sound ${drift.toFixed(2)} ms a minute\n`,
    )
    expect(apart.length).toBeGreaterThan(MINUTES * 30 - 4)
    expect(Math.abs(offset)).toBeLessThanOrEqual(40)
    expect(Math.abs(moved)).toBeLessThanOrEqual(FRAME_MS + 2 * MINUTES)
    expect(Math.abs(drift)).toBeLessThanOrEqual(2)
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
