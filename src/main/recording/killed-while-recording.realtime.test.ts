import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Ticks, toMilliseconds } from '#shared/time/ticks.ts'
import { type TestDisplay, startDisplay } from '#testing/display.ts'
import { aFolder } from '#testing/make-media.ts'
import { openTestStudio } from '#testing/open-test-studio.ts'
import { pause } from '#testing/record.ts'
import { type SoundServer, hasSoundServer, startSoundServer } from '#testing/sound-server.ts'
import { journalIn } from './take-folder.ts'

const RECORDER = join(import.meta.dirname, '../../testing/record-without-end.ts')
/** Spread over more than a second, one victim and the other by turns; more for a night of them. */
const MOMENTS = Number(process.env['PUSTAKA_DEATHS'] ?? 12)
const SPREAD_MS = 1300
/** As many takes at the same time: most of each is waiting. */
const AT_ONCE = 3
/** The studio's promise. */
const MOST_LOST_MS = 1000

/** What is killed: the studio alone, or it and everything it started, at the same time. */
const VICTIMS = {
  'the studio': (child: ChildProcess) => child.kill('SIGKILL'),
  'the whole group': (child: ChildProcess) => process.kill(-(child.pid ?? 0), 'SIGKILL'),
}

describe.skipIf(!hasSoundServer)('a take whose program is killed', () => {
  let server: SoundServer
  let display: TestDisplay

  beforeAll(async () => {
    server = await startSoundServer()
    process.env['PULSE_SERVER'] = server.environment.PULSE_SERVER
    server.plugIn('narator')
    display = await startDisplay(640, 360)
    process.env['DISPLAY'] = display.name
  })
  afterAll(() => {
    server.stop()
    display.stop()
  })

  /** Records and is killed; answers how much longer it had recorded than what is recovered. */
  async function lostBy(kill: (child: ChildProcess) => void, afterMs: number): Promise<number> {
    const workspace = join(await aFolder(), 'w')
    const sources = ['narator', 'screen']
    const child = spawn(process.execPath, [RECORDER, workspace, ...sources], {
      stdio: ['ignore', 'pipe', 'inherit'],
      detached: true,
    })
    await begun(child)
    await pause(afterMs)
    const killedAtMs = Date.now()
    kill(child)
    await new Promise((resolve) => child.once('close', resolve))
    await pause(300)
    return await recover(workspace, killedAtMs, sources.length)
  }

  async function recover(workspace: string, killedAtMs: number, tracks: number): Promise<number> {
    const studio = await openTestStudio(workspace)
    const { recording, episodes } = studio.client
    const [unfinished] = await recording.unfinished()
    const { takeId = '', episodeId = '' } = unfinished ?? {}
    const folder = join(workspace, 'episodes', episodeId, 'takes', takeId)
    const goMs = (await journalIn(folder))?.stretches[0]?.goMs ?? 0

    await recording.recover({ takeId })
    await recording.recover({ takeId })

    const { assets, timeline } = await episodes.open({ episodeId })
    const [take] = await recording.takes({ episodeId })
    expect(assets).toHaveLength(tracks)
    expect(timeline.clips).toHaveLength(1)
    expect(await recording.unfinished()).toEqual([])
    expect(unfinished?.durationMs).toBeGreaterThan(0)
    const shortest = Math.min(
      toMilliseconds(take?.duration ?? (0 as Ticks)),
      ...assets.map(({ duration }) => toMilliseconds(duration)),
    )
    return killedAtMs - goMs - shortest
  }

  test(
    `${Object.keys(VICTIMS).join(' or ')}, at ${MOMENTS} moments: at most a second is lost`,
    { timeout: 60_000 + MOMENTS * 10_000 },
    async () => {
      const kills = Object.values(VICTIMS)
      const deaths = Array.from({ length: MOMENTS }, (_, moment) => ({
        kill: kills[moment % kills.length] ?? VICTIMS['the studio'],
        afterMs: 900 + (moment * SPREAD_MS) / MOMENTS,
      }))
      const lost: number[] = []
      const work = async () => {
        for (let next = deaths.pop(); next; next = deaths.pop()) {
          lost.push(await lostBy(next.kill, next.afterMs))
        }
      }
      await Promise.all(Array.from({ length: AT_ONCE }, work))
      expect(lost).toHaveLength(MOMENTS)
      expect(Math.max(...lost)).toBeLessThanOrEqual(MOST_LOST_MS)
    },
  )

  test('leaves no capture running behind it', async () => {
    const workspace = join(await aFolder(), 'w')
    const child = spawn(process.execPath, [RECORDER, workspace, 'narator'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await begun(child)
    const captures = execFileSync('pgrep', ['-P', `${child.pid}`, 'ffmpeg'])
      .toString()
      .trim()
    child.kill('SIGKILL')

    expect(captures).not.toBe('')
    const stillThere = () => captures.split('\n').filter((pid) => isRunning(Number(pid)))
    await expect.poll(stillThere, { timeout: 4000 }).toEqual([])
  })
})

/** Recording has begun; throws when the program ends instead. */
async function begun(child: ChildProcess): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    child.stdout?.once('data', () => resolve())
    child.once('close', (code) => reject(new Error(`it ended before it recorded, with ${code}`)))
  })
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
