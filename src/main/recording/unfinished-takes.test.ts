import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ChosenSource } from '#shared/recording/capture-settings.ts'
import { RECORDED_RATE, frameBytes, wavHeader } from '#shared/recording/sound-format.ts'
import { aFolder, generated, makeMedia, programs } from '#testing/make-media.ts'
import { openTestStudio } from '#testing/open-test-studio.ts'
import { newEpisode } from '#testing/record.ts'
import { connector } from '../database/connect.ts'
import { openWorkspace } from '../workspace/open-workspace.ts'
import { nextTakeNumber } from './next-take-number.ts'
import { TakeFolder, finishedName, recordingName } from './take-folder.ts'
import { unfinishedTakes } from './unfinished-takes.ts'

const SECONDS = 2

function aSource(kind: ChosenSource['kind']): ChosenSource {
  return { id: kind, kind, driver: 'pulse', device: kind, name: kind, label: '', gainDb: 0 }
}

/** A take of two seconds, as a program that was killed leaves it: nothing has its length yet. */
async function aKilledTake(takesFolder: string, episodeId: string, number: number) {
  const takeId = `killed-${number}`
  const tracks = [
    { key: 'microphone-1', source: aSource('microphone') },
    { key: 'screen', source: aSource('screen') },
  ]
  const beginning = { kind: 'take', takeId, episodeId, number, startedAtMs: 1000, tracks } as const
  const folder = await TakeFolder.create(join(takesFolder, takeId), beginning)
  await folder.write({ kind: 'stretch', stretch: 0, goMs: 1000 })
  const sound = recordingName('microphone-1', 0)
  const picture = recordingName('screen', 0, 0)
  await writeFile(
    folder.file(sound),
    Buffer.concat([wavHeader(1, undefined), Buffer.alloc(SECONDS * RECORDED_RATE * frameBytes(1))]),
  )
  await makeMedia(
    folder.file(picture),
    [generated(`testsrc2=s=320x180:r=30:d=${SECONDS}`)],
    ['-preset', 'ultrafast', '-f', 'mp4'],
  )
  for (const [track, file] of Object.entries({ 'microphone-1': sound, screen: picture })) {
    await folder.write({ kind: 'file', stretch: 0, track, file, startedAtMs: 1000 })
  }
  return { takeId, folder, sound, picture }
}

async function aWorkspace() {
  const path = join(await aFolder(), 'w')
  const studio = await openTestStudio(path)
  const episodeId = await newEpisode(studio)
  await studio.close()
  const workspace = await openWorkspace(path, { connect: connector(undefined), nowMs: Date.now() })
  const tools = { ...workspace, programs, currentTake: () => undefined }
  return { path, tools, episodeId, takes: workspace.folders.takes(episodeId) }
}

test('the take after one that a crash left unfinished gets the next number', async () => {
  const { tools, episodeId, takes } = await aWorkspace()
  expect(await nextTakeNumber(tools, episodeId)).toBe(1)

  await aKilledTake(takes, episodeId, 1)
  expect(await nextTakeNumber(tools, episodeId)).toBe(2)

  // A countdown that was killed holds nothing.
  const beginning = { takeId: 'none', episodeId, number: 2, startedAtMs: 0, tracks: [] }
  await TakeFolder.create(join(takes, 'none'), { kind: 'take', ...beginning })
  expect(await nextTakeNumber(tools, episodeId)).toBe(2)
  tools.close()
})

test('a recovered take keeps its number, the next one goes on counting', async () => {
  const { path, tools, episodeId, takes } = await aWorkspace()
  const { takeId } = await aKilledTake(takes, episodeId, 4)
  tools.close()

  const studio = await openTestStudio(path)
  await studio.client.recording.recover({ takeId })

  const [take] = await studio.client.recording.takes({ episodeId })
  expect(take?.number).toBe(4)
  await studio.close()
  const again = await openWorkspace(path, { connect: connector(undefined), nowMs: Date.now() })
  expect(await nextTakeNumber(again, episodeId)).toBe(5)
  again.close()
})

test('an unfinished take tells its length and size, also when recovering it was interrupted', async () => {
  const { tools, episodeId, takes } = await aWorkspace()
  const { folder, sound, picture } = await aKilledTake(takes, episodeId, 1)
  const [before] = await unfinishedTakes(tools)
  expect(before?.durationMs).toBeCloseTo(SECONDS * 1000, -2)

  await rename(folder.file(sound), folder.file(finishedName('microphone-1', 0, 'wav')))
  const [half] = await unfinishedTakes(tools)
  await rename(folder.file(picture), folder.file(finishedName('screen', 0, 'mp4')))
  const [whole] = await unfinishedTakes(tools)

  expect(half).toEqual(before)
  expect(whole).toEqual(before)
  tools.close()
})
