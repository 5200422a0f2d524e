import { execFileSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { toSeconds } from '#shared/time/ticks.ts'
import { aFolder } from '#testing/make-media.ts'
import { openTestStudio } from '#testing/open-test-studio.ts'
import { newEpisode, pause, sourcesNamed } from '#testing/record.ts'
import { type SoundServer, hasSoundServer, startSoundServer } from '#testing/sound-server.ts'
import type { Studio } from '#main/studio.ts'

const mayMount = process.platform === 'linux' && process.getuid?.() === 0

/** A disk so small that it is full within seconds. */
async function tinyDisk(megabytes: number): Promise<string> {
  const folder = await aFolder()
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder])
  onTestFinished(() => void execFileSync('umount', ['-l', folder]))
  return folder
}

/** Waits until the recorder has ended by itself; answers why. */
async function ended(studio: Studio) {
  for await (const state of await studio.client.recording.state()) {
    if (state.kind === 'idle' && state.ended) {
      return state.ended.reason
    }
  }
  throw new Error('the studio was closed first')
}

describe.skipIf(!hasSoundServer || !mayMount)('on a disk that fills up', () => {
  let server: SoundServer

  beforeAll(async () => {
    server = await startSoundServer()
    process.env['PULSE_SERVER'] = server.environment.PULSE_SERVER
    server.plugIn('narator')
  })
  afterAll(() => server.stop())

  test('recording ends in good order at the reserve, and everything is kept', async () => {
    const disk = await tinyDisk(16)
    process.env['PUSTAKA_RESERVE_MB'] = '14.8'
    onTestFinished(() => void delete process.env['PUSTAKA_RESERVE_MB'])
    const studio = await openTestStudio(join(disk, 'w'))
    const { recording } = studio.client
    const episodeId = await newEpisode(studio)
    const sources = await sourcesNamed(studio, 'narator')

    const began = Date.now()
    await recording.start({ episodeId, sources, countdownMs: 0 })
    expect(await ended(studio)).toBe('disk')

    const [take] = await recording.takes({ episodeId })
    const seconds = toSeconds(take?.duration ?? (0 as never))
    expect(take?.reason).toBe('disk')
    expect(seconds).toBeGreaterThan(1)
    expect(seconds).toBeLessThan((Date.now() - began) / 1000)
    const { bavail, bsize } = await statfs(disk)
    expect(bavail * bsize).toBeGreaterThan(14e6)
    await expect(recording.start({ episodeId, sources, countdownMs: 0 })).rejects.toMatchObject({
      data: { code: 'recording.noRoom' },
    })
  })

  test('when others fill it to the last byte, what was recorded is recovered later', async () => {
    const disk = await tinyDisk(16)
    process.env['PUSTAKA_RESERVE_MB'] = '0.001'
    onTestFinished(() => void delete process.env['PUSTAKA_RESERVE_MB'])
    const studio = await openTestStudio(join(disk, 'w'), { expectsBugs: true })
    const { recording } = studio.client
    const episodeId = await newEpisode(studio)
    const sources = await sourcesNamed(studio, 'narator')
    await recording.start({ episodeId, sources, countdownMs: 0 })
    await pause(2500)

    const filler = join(disk, 'filler')
    expect(() => writeFileSync(filler, Buffer.alloc(20e6))).toThrow('ENOSPC')
    expect(await ended(studio)).toMatch(/^(disk|writer)$/)
    rmSync(filler)
    const [unfinished] = await recording.unfinished()
    if (unfinished) {
      await recording.recover({ takeId: unfinished.takeId })
    }

    const [take] = await recording.takes({ episodeId })
    expect(toSeconds(take?.duration ?? (0 as never))).toBeGreaterThan(2)
  })
})
