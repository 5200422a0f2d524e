import { expect, test } from 'vitest'
import type { World } from '../../../../e2e/youtube-stand-in/world.ts'
import { aConnectedStudio, queueEpisode, runUploads } from '#testing/upload.ts'

const SMALL = { bytes: 300_000 }
const FIELDS = { title: 'Kancil & Buku Tua', description: 'Sebuah dongeng.', madeForKids: true }

/** An episode in the queue, whose details say the same. */
async function aQueuedEpisode(world: Partial<World> = {}) {
  const all = await aConnectedStudio(world)
  const { episodeId } = await queueEpisode(all.studio, all.folder, SMALL)
  const { client } = all.studio
  const { details } = await client.episodes.open({ episodeId })
  const same = {
    ...{ ...details, ...FIELDS, tags: ['dongeng', 'buku tua'], recordingDate: '2026-11-20' },
    localizations: [{ language: 'en', title: 'Kancil', description: 'A tale.' }],
  }
  const change = (changes: object) =>
    client.publishing.saveDetails({ episodeId, details: { ...same, ...changes } })
  await change({})
  const compare = () => client.youtube.compare({ episodeId })
  const correct = (...fields: string[]) => client.youtube.correct({ episodeId, fields })
  const updates = () => all.world.requests.filter(({ op }) => op === 'video').length
  const run = async () => (await runUploads(all.studio))[0]!
  return { ...all, episodeId, change, compare, correct, updates, run }
}

async function aPublishedEpisode(world: Partial<World> = {}) {
  const all = await aQueuedEpisode(world)
  expect(await all.run()).toMatchObject({ state: 'done', differences: [] })
  return { ...all, resource: all.world.videos[0]!.resource }
}

test('what is changed in the details reaches YouTube when a person sends it, and nothing else', async () => {
  const { change, compare, correct, resource, run, updates } = await aPublishedEpisode()
  expect(await compare()).toEqual({ where: 'youtube', differences: [] })
  resource['snippet']!['categoryId'] = '22' // somebody at YouTube Studio
  await change({ title: 'Kancil', license: 'creativeCommon', tags: ['dongeng'] })

  const { differences } = await compare()
  expect(differences.map(({ field }) => field)).toEqual(['title', 'tags', 'category', 'license'])
  const left = await correct('title', 'license')

  expect(left.differences.map(({ field }) => field)).toEqual(['tags', 'category'])
  expect(updates()).toBe(1)
  expect(resource['snippet']).toMatchObject({
    ...{ title: 'Kancil', tags: ['dongeng', 'buku tua'], categoryId: '22' },
    ...{ description: FIELDS.description, defaultLanguage: 'id' },
  })
  expect(resource['status']).toMatchObject({
    ...{ license: 'creativeCommon', privacyStatus: 'private', selfDeclaredMadeForKids: true },
  })
  expect(resource['localizations']).toEqual({ en: { title: 'Kancil', description: 'A tale.' } })
  expect(await run()).toMatchObject({
    title: 'Kancil',
    differences: [{ field: 'category', wanted: '27', actual: '22' }],
  })
})

test('nobody else gets to see a video that its checklist does not answer for', async () => {
  const { change, compare, correct, resource, updates } = await aPublishedEpisode()
  await change({ privacy: 'public' })
  expect((await compare()).differences).toEqual([
    { field: 'visibility', wanted: 'public', actual: 'private' },
  ])
  await expect(correct('visibility')).rejects.toMatchObject({
    data: { code: 'checklist.incomplete' },
  })
  expect(updates()).toBe(0)
  expect(resource['status']).toMatchObject({ privacyStatus: 'private' })
})

test('a video that is seen can be hidden, but not be kept for a moment to come', async () => {
  const { change, correct, resource, updates } = await aPublishedEpisode()
  resource['status']!['privacyStatus'] = 'public'
  await change({ publishAt: new Date(Date.now() + 86_400_000).toISOString() })
  await expect(correct('visibility')).rejects.toMatchObject({
    data: { code: 'youtube.alreadySeen' },
  })
  expect(updates()).toBe(0)

  await change({ privacy: 'unlisted' })
  expect(await correct('visibility')).toMatchObject({ differences: [] })
  expect(resource['status']).toMatchObject({ privacyStatus: 'unlisted', license: 'youtube' })
})

test('an upload that waits its turn goes out with the details as they are now', async () => {
  const { change, compare, correct, run, world } = await aQueuedEpisode()
  await change({ title: 'Kancil', description: 'Dongeng.' })
  expect(await compare()).toMatchObject({ where: 'queue' })
  expect(await correct('title')).toMatchObject({ differences: [{ field: 'description' }] })

  expect(await run()).toMatchObject({ state: 'done', title: 'Kancil', differences: [] })
  expect(world.videos.map(({ resource }) => resource['snippet'])).toMatchObject([
    { title: 'Kancil', description: FIELDS.description },
  ])
})

test('while a video is being sent a person is asked to wait', async () => {
  const { change, compare, run, world } = await aQueuedEpisode()
  world.faults.order({ op: 'chunk', kind: 'answer', status: 503, times: 99 })
  expect(await run()).toMatchObject({ state: 'waiting' })
  await change({ title: 'Kancil' })
  await expect(compare()).rejects.toMatchObject({ data: { code: 'upload.underWay' } })
})

test('a video of another channel is not corrected', async () => {
  const { compare, world } = await aPublishedEpisode()
  Object.assign(world.channel, { id: 'UClain' })
  await expect(compare()).rejects.toMatchObject({ data: { code: 'youtube.otherChannel' } })
})

test('when YouTube does not answer, that is said, and nothing is taken for sent', async () => {
  const { change, correct, run, world } = await aPublishedEpisode()
  await change({ title: 'Kancil' })
  world.faults.order({ op: 'video', kind: 'answer', status: 503, times: 1 })
  await expect(correct('title')).rejects.toMatchObject({ data: { code: 'youtube.notReached' } })
  expect(await run()).toMatchObject({ title: FIELDS.title, differences: [] })
  expect(await correct('title')).toMatchObject({ differences: [] })
})
