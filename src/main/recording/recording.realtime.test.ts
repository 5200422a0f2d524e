import { execFileSync, spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toSeconds } from '#shared/time/ticks.ts'
import { aFolder, generated, makeMedia } from '#testing/make-media.ts'
import { jobEnd, openTestStudio } from '#testing/open-test-studio.ts'
import {
  filesOfTake,
  newEpisode,
  pause,
  samplesOf,
  soundsIn,
  sourcesNamed,
} from '#testing/record.ts'
import { type SoundServer, hasSoundServer, startSoundServer } from '#testing/sound-server.ts'
import { journalIn } from './take-folder.ts'

/** A capture is killed so often; more when asked: PUSTAKA_DEATHS=20. */
const KILLS = Number(process.env['PUSTAKA_DEATHS'] ?? 10)

/** Settles when something more was written to a file. */
async function growth(file: string): Promise<void> {
  const { size } = statSync(file)
  await expect.poll(() => statSync(file).size, { timeout: 10_000 }).toBeGreaterThan(size)
}

/** Real recordings from a sound server of our own. */
describe.skipIf(!hasSoundServer)('recording', () => {
  let server: SoundServer

  beforeAll(async () => {
    server = await startSoundServer()
    process.env['PULSE_SERVER'] = server.environment.PULSE_SERVER
  })
  afterAll(() => server.stop())

  async function aTone(folder: string, seconds: number): Promise<string> {
    const source = generated(`sine=f=440:d=${seconds}:r=48000`)
    return await makeMedia(join(folder, `tone-${seconds}.wav`), [source], [])
  }

  test('a tone has its length, a pause leaves nothing, and two microphones are in step', async () => {
    const folder = await aFolder()
    server.plugIn('narator')
    server.plugIn('tamu', 'narator')
    const studio = await openTestStudio(join(folder, 'w'))
    const { recording } = studio.client
    const episodeId = await newEpisode(studio)
    const sources = await sourcesNamed(studio, 'narator', 'tamu')

    const picture = await makeMedia(
      join(folder, 'page.png'),
      [generated('color=red:s=64x48')],
      ['-frames:v', '1'],
    )
    const { jobId } = await studio.client.pages.add({ episodeId, files: [picture, picture] })
    await jobEnd(studio, jobId)
    const { pages } = (await studio.client.episodes.open({ episodeId })).timeline
    const page = (number: number) => ({ id: pages[number - 1]?.id ?? '', number })

    const begun = Date.now()
    const { takeId = '' } = await recording.start({
      ...{ episodeId, sources, countdownMs: 1500, page: page(1) },
    })
    const going = Date.now()
    expect(going - begun).toBeGreaterThan(1450)
    await pause(300)
    server.play('narator', await aTone(folder, 1.5))
    await pause(2200)
    await recording.pause()
    await pause(700)
    await recording.resume()
    server.play('narator', await aTone(folder, 0.5))
    await pause(500)
    await recording.mark({ kind: 'page', page: page(2) })
    await pause(500)
    await recording.stop()
    const longestMs = Date.now() - going - 700

    const { names, file } = filesOfTake(join(folder, 'w'), episodeId, takeId)
    expect(names.toSorted()).toEqual([
      'microphone-1.0.wav',
      'microphone-1.1.wav',
      'microphone-2.0.wav',
      'microphone-2.1.wav',
      'take.jsonl',
    ])
    const [first, second] = ['microphone-1.0', 'microphone-2.0'].map((track) =>
      soundsIn(samplesOf(file(track))),
    )
    const [tone] = first ?? []
    const [other] = second ?? []
    expect((tone?.end ?? 0) - (tone?.start ?? 0)).toBeCloseTo(1.5, 2)
    expect(Math.abs((tone?.start ?? 0) - (other?.start ?? 9))).toBeLessThan(0.005)
    expect(soundsIn(samplesOf(file('microphone-1.1')))).toHaveLength(1)

    const { timeline, assets, steps } = await studio.client.episodes.open({ episodeId })
    expect(steps.record).toBe('done')
    expect(assets.filter(({ kind }) => kind === 'audio')).toHaveLength(4)
    expect(timeline.clips).toHaveLength(2)
    expect(timeline.chapters.map(({ title }) => title)).toEqual(['Halaman 1', 'Halaman 2'])
    expect(timeline.pictures.map(({ pageId, at }) => [pageId, at])).toEqual([
      [pages[0]?.id, 0],
      [pages[1]?.id, timeline.chapters[1]?.at],
    ])
    const [take] = await recording.takes({ episodeId })
    expect(take).toMatchObject({
      number: 1,
      reason: 'person',
      lost: [],
      sources: ['narator', 'tamu'],
    })
    const seconds = toSeconds(take?.duration ?? (0 as never))
    expect(seconds).toBeGreaterThan(3.4)
    expect(seconds).toBeLessThan(longestMs / 1000 + 0.1)
  })

  test('a microphone that is pulled out leaves silence of the right length and comes back', async () => {
    const folder = await aFolder()
    const microphone = server.plugIn('kabel')
    server.plugIn('tetap')
    const studio = await openTestStudio(join(folder, 'w'))
    const { recording } = studio.client
    const episodeId = await newEpisode(studio)
    const sources = await sourcesNamed(studio, 'kabel', 'tetap')
    const clicks = await makeMedia(
      join(folder, 'clicks.wav'),
      [generated("aevalsrc='0.5*sin(2000*PI*t)*lt(mod(t,1),0.1)':s=48000:d=12")],
      [],
    )

    const { takeId = '' } = await recording.start({ episodeId, sources, countdownMs: 0 })
    const playing = server.play('kabel', clicks)
    await pause(2500)
    microphone.unplug()
    await pause(2000)
    const { state } = studio.recorder
    expect(state.kind === 'recording' && state.alarms).toEqual([
      { kind: 'lost', sourceId: 'pulse:kabel', name: 'kabel' },
    ])
    server.plugIn('kabel')
    await pause(4000)
    expect(studio.recorder.state).toMatchObject({ kind: 'recording', alarms: [] })
    await recording.stop()
    playing.kill()

    const { file } = filesOfTake(join(folder, 'w'), episodeId, takeId)
    const samples = samplesOf(file('microphone-1.0'))
    expect(samples).toHaveLength(samplesOf(file('microphone-2.0')).length)
    const heard = soundsIn(samples, 0.02, 0.2).map(({ start }) => start)
    const gaps = heard.slice(1).map((start, index) => start - (heard[index] ?? 0))
    expect(Math.max(...gaps)).toBeGreaterThan(1.5)
    // The clicks come each second: also after the gap they stand on the same seconds.
    const first = heard[0] ?? 0
    for (const start of heard.slice(1, -1).filter((at) => at - first > 0.5)) {
      const second = start - first
      expect(Math.abs(second - Math.round(second))).toBeLessThan(0.12)
    }
    const [take] = await recording.takes({ episodeId })
    expect(take?.lost).toEqual(['kabel'])
  })

  test('a capture that is killed begins anew at once, time and again', async () => {
    const folder = await aFolder()
    server.plugIn('kuat')
    const studio = await openTestStudio(join(folder, 'w'))
    const { recording } = studio.client
    const episodeId = await newEpisode(studio)
    const sources = await sourcesNamed(studio, 'kuat')
    const { takeId = '' } = await recording.start({ episodeId, sources, countdownMs: 0 })
    server.play('kuat', await aTone(folder, 60))
    await pause(1500)

    const recorded = filesOfTake(join(folder, 'w'), episodeId, takeId).file('microphone-1.0')
    for (let round = 0; round < KILLS; round++) {
      execFileSync('pkill', ['-KILL', '-P', `${process.pid}`, '-f', 'f pulse.*kuat'])
      await pause(100)
      await growth(recorded)
      await pause(400 + ((round * 137) % 500))
    }
    const endedMs = Date.now()
    await recording.stop()

    const { file, folder: takeFolder } = filesOfTake(join(folder, 'w'), episodeId, takeId)
    const samples = samplesOf(file('microphone-1.0'))
    const goMs = (await journalIn(takeFolder))?.stretches[0]?.goMs ?? 0
    expect(Math.abs(samples.length / 48 - (endedMs - goMs))).toBeLessThan(20)
    // What plays the tone stutters until it runs.
    const heard = soundsIn(samples.subarray(48_000), 0.02, 0.05)
    const gaps = heard.slice(1).map(({ start }, index) => start - (heard[index]?.end ?? 0))
    // More when the player itself stutters, as it does on a busy computer.
    expect(gaps.length).toBeGreaterThanOrEqual(KILLS)
    expect(Math.max(...gaps)).toBeLessThan(1)
  })

  test('a second recorder and a device that is not there are refused in words', async () => {
    const folder = await aFolder()
    server.plugIn('satu')
    const studio = await openTestStudio(join(folder, 'w'))
    const { recording } = studio.client
    const episodeId = await newEpisode(studio)
    const [source] = await sourcesNamed(studio, 'satu')
    const missing = { ...source!, id: 'pulse:hilang', device: 'hilang', name: 'Mikrofon lama' }

    await expect(
      recording.start({ episodeId, sources: [missing], countdownMs: 0 }),
    ).rejects.toMatchObject({
      data: { code: 'recording.deviceFailed', values: { name: 'Mikrofon lama' } },
    })
    expect(await recording.takes({ episodeId })).toEqual([])
    await recording.start({ episodeId, sources: [source!], countdownMs: 0 })
    await expect(
      recording.start({ episodeId, sources: [source!], countdownMs: 0 }),
    ).rejects.toMatchObject({ data: { code: 'recording.underWay' } })
    await recording.stop()
  })

  test('a countdown that is ended leaves nothing', async () => {
    const folder = await aFolder()
    server.plugIn('dua')
    const studio = await openTestStudio(join(folder, 'w'))
    const { recording } = studio.client
    const episodeId = await newEpisode(studio)
    const sources = await sourcesNamed(studio, 'dua')

    const starting = recording.start({ episodeId, sources, countdownMs: 5000 })
    await pause(700)
    await recording.stop()

    expect(await starting).toEqual({})
    expect(studio.recorder.state).toEqual({ kind: 'idle' })
    expect(await recording.unfinished()).toEqual([])
    expect(await recording.takes({ episodeId })).toEqual([])
  })

  test('devices are open only while somebody listens to them', async () => {
    const folder = await aFolder()
    server.plugIn('tiga')
    const studio = await openTestStudio(join(folder, 'w'))
    const sources = await sourcesNamed(studio, 'tiga')
    const open = () =>
      spawnSync('pgrep', ['-P', `${process.pid}`, '-f', 'f pulse.*tiga']).status === 0

    const stop = new AbortController()
    const listening = await studio.client.recording.sense({ sources }, { signal: stop.signal })
    for await (const { levels } of listening) {
      if ((levels['pulse:tiga']?.peak ?? -200) > -121 && open()) {
        break
      }
    }
    stop.abort()

    await expect.poll(open, { timeout: 3000 }).toBe(false)
  })
})
