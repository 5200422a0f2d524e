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
const RECORDED_RATE = 30
/** No multiple of the recording's rate: what a frame rounds away differs from frame to frame and evens out. */
const FILM_RATE = 47
const SCREEN = { width: 1280, height: 720 }
const STRIP = 60

/** A film that flashes every two seconds and tells its own time: a strip below numbers its frames. */
function flashing(folder: string, seconds: number): Promise<string> {
  const { width, height } = SCREEN
  const top = height - STRIP
  const film =
    `${numberedFrames(seconds, FILM_RATE).file},scale=${width}:${STRIP}:flags=neighbor,` +
    `setsar=1,pad=${width}:${height}:0:${top},` +
    `drawbox=w=${width}:h=${top}:color=white:t=fill:enable='lt(mod(t,2),0.12)'`
  const encoding = ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p']
  return makeMedia(join(folder, 'flash.mkv'), [generated(film)], encoding)
}

/** How many frames of a recording are looked at together: ten seconds. */
const TOGETHER = 10 * RECORDED_RATE

/**
 * Moments of the film and of the recording that belong together, in milliseconds. A busy computer shows a frame
 * late, never early: of every ten seconds the frame that came soonest is believed.
 */
async function filmTimes(recording: string): Promise<(readonly [number, number])[]> {
  const strip = `fps=${RECORDED_RATE}:start_time=0,crop=iw:${STRIP}:0:ih-${STRIP}`
  const numbers = await readNumbers(recording, strip)
  const times = numbers.map(
    (number, frame) => [(number * 1000) / FILM_RATE, (frame * 1000) / RECORDED_RATE] as const,
  )
  return Array.from({ length: Math.floor(times.length / TOGETHER) }, (_, index) =>
    times
      .slice(index * TOGETHER, (index + 1) * TOGETHER)
      .reduce((soonest, time) => (time[1] - time[0] < soonest[1] - soonest[0] ? time : soonest)),
  )
}

/** A sound that clicks every two seconds. */
function clicking(folder: string, seconds: number): Promise<string> {
  const sound = `aevalsrc='0.6*sin(2000*PI*t)*lt(mod(t,2),0.02)':s=48000:d=${seconds}`
  return makeMedia(join(folder, 'click.wav'), [generated(sound)], [])
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

/**
 * How far one clock runs from another, in milliseconds a minute, from times read on both: the middle of all
 * slopes between times half the recording apart, so that single ones that are off do not matter.
 */
function driftOf(times: readonly (readonly [number, number])[]): number {
  const half = Math.floor(times.length / 2)
  const slopes = times.slice(half).map(([x, y], index) => {
    const [earlierX, earlierY] = times[index] ?? [0, 0]
    return (y - earlierY) / (x - earlierX) - 1
  })
  return middle(slopes) * 60_000
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
    const apart = flashed.flatMap((flash) =>
      clicked.map((click) => click - offsetMs - flash).filter((ms) => Math.abs(ms) < 500),
    )

    const offset = middle(apart)
    const [first = 0] = clicked
    const played = clicked.map((ms) => [Math.round((ms - first) / 2000) * 2000, ms] as const)
    const soundDrift = driftOf(played)
    const pictureDrift = driftOf(await filmTimes(file('screen-1.0')))
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
