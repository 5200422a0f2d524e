import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { aFolder } from '#testing/make-media.ts'
import { SpeedMemory } from './speed-memory.ts'

test('speeds are remembered for each preset, the newest counting as much as all before', async () => {
  const file = join(await aFolder(), 'figures', 'speeds.json')
  const memory = new SpeedMemory(file)

  await Promise.all([
    memory.remember('youtube-1080p', 2),
    memory.remember('podcast-mp3', 40),
    memory.remember('youtube-1080p', 4),
  ])

  expect(await new SpeedMemory(file).read()).toEqual({ 'youtube-1080p': 3, 'podcast-mp3': 40 })
})

test('without a memory, or with a spoilt one, nothing is known', async () => {
  const file = join(await aFolder(), 'speeds.json')

  expect(await new SpeedMemory(file).read()).toEqual({})
  await writeFile(file, 'not this')
  expect(await new SpeedMemory(file).read()).toEqual({})
})
