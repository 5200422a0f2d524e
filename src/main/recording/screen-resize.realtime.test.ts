import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toSeconds } from '#shared/time/ticks.ts'
import { hasResizableDisplay, startResizableDisplay } from '#testing/display.ts'
import { aFolder, programs } from '#testing/make-media.ts'
import { openTestStudio } from '#testing/open-test-studio.ts'
import { filesOfTake, newEpisode, pause, sourcesNamed } from '#testing/record.ts'
import { type SoundServer, hasSoundServer, startSoundServer } from '#testing/sound-server.ts'
import { probe } from '../ffmpeg/probe.ts'
import { readToEnd } from '../ffmpeg/stream.ts'

describe.skipIf(!hasSoundServer || !hasResizableDisplay)('a screen that changes its size', () => {
  let server: SoundServer
  let display: Awaited<ReturnType<typeof startResizableDisplay>>

  beforeAll(async () => {
    server = await startSoundServer()
    display = await startResizableDisplay(1280, 720)
    process.env['PULSE_SERVER'] = server.environment.PULSE_SERVER
    process.env['DISPLAY'] = display.name
    server.plugIn('narator')
  })
  afterAll(() => {
    server.stop()
    display.stop()
  })

  test('is recorded on in one file of the first size, as long as the sound', async () => {
    const folder = await aFolder()
    const studio = await openTestStudio(join(folder, 'w'))
    const { recording } = studio.client
    const episodeId = await newEpisode(studio)
    const sources = await sourcesNamed(studio, 'narator', 'screen')
    const { takeId = '' } = await recording.start({ episodeId, sources, countdownMs: 0 })
    await pause(1500)
    display.resize(800, 600)
    await pause(3000)
    expect(studio.recorder.state).toMatchObject({ kind: 'recording', alarms: [] })
    await recording.stop()

    const { names, file } = filesOfTake(join(folder, 'w'), episodeId, takeId)
    expect(names.filter((name) => name.endsWith('.recording'))).toEqual([])
    const picture = await probe(programs, file('screen-1.0'))
    const sound = await probe(programs, file('microphone-1.0'))
    expect(picture.video).toMatchObject({ width: 1280, height: 720 })
    expect(Math.abs(toSeconds(picture.duration) - toSeconds(sound.duration))).toBeLessThan(0.5)
    const strict = { file: file('screen-1.0'), options: ['-xerror', '-err_detect', 'explode'] }
    const { frames } = await readToEnd({ inputs: [strict] }, ['-map', '0:v'], {
      programs,
      subject: 'screen',
    })
    expect(frames).toBeGreaterThan(90)
  })
})
