import { afterEach, expect, test, vi } from 'vitest'
import type { World } from '../../../../e2e/youtube-stand-in/world.ts'
import { aConnectedStudio, arrivedAt, queueEpisode, runUploads } from '#testing/upload.ts'

const MINUTE = 60_000
const START = Date.parse('2026-12-05T01:00:00Z')
const PUBLISH_AT = new Date(START + 30 * MINUTE).toISOString()
const LATER = new Date(START + 600 * MINUTE).toISOString()
const PASSED = { state: 'failed', reason: { code: 'momentPassed' }, actions: ['publishNow'] }
const DOWN = { op: 'open', kind: 'answer', status: 503, times: 99 } as const

afterEach(() => {
  vi.useRealTimers()
})

/** An episode in the queue, half an hour before it is to become public. */
async function scheduled(world: Partial<World> = {}) {
  vi.useFakeTimers({ toFake: ['Date'], now: START })
  const all = await aConnectedStudio(world)
  const wanted = { bytes: 300_000, details: { publishAt: PUBLISH_AT } }
  const { episodeId } = await queueEpisode(all.studio, all.folder, wanted)
  const pass = (minutes: number) => vi.setSystemTime(Date.now() + minutes * MINUTE)
  const run = async () => (await runUploads(all.studio))[0]!
  const act = (action: 'publishNow') =>
    run().then(({ id }) => all.studio.client.queue.act({ id, action }))
  const status = () => all.world.videos.map(({ resource }) => resource['status'])
  return { ...all, episodeId, pass, run, act, status }
}

test('sent after its moment, it is whole and private, and a person says what next', async () => {
  const { world, studio, standIn, episodeId, pass, run, act, status } = await scheduled()
  const { details } = await studio.client.episodes.open({ episodeId })
  await studio.client.publishing.saveDetails({
    ...{ episodeId, details: { ...details, publishAt: PUBLISH_AT } },
  })
  world.faults.order(DOWN)
  expect(await run()).toMatchObject({ state: 'waiting', reason: { code: 'busy' } })
  world.faults.clear()
  pass(60)

  expect(await run()).toMatchObject(PASSED)
  expect(status()).toMatchObject([{ privacyStatus: 'private' }])
  expect(status()[0]).not.toHaveProperty('publishAt')
  expect(arrivedAt(standIn)).toMatchObject([{ captions: ['en', 'id'], hasThumbnail: true }])
  await studio.client.queue.forgetEnded()
  expect(await run()).toMatchObject(PASSED)

  await act('publishNow')
  expect(await run()).toMatchObject({ state: 'done', differences: [], actions: [] })
  expect(status()).toMatchObject([{ privacyStatus: 'public' }])
  const after = (await studio.client.episodes.open({ episodeId })).details
  expect(after).toEqual({ ...details, privacy: 'public' })
})

/** Begun before its moment, broken off, and ended an hour later. */
async function endedAfter(world: Partial<World>) {
  const all = await scheduled(world)
  all.world.faults.order({ op: 'chunk', kind: 'answer', status: 503, times: 99 })
  expect(await all.run()).toMatchObject({ state: 'waiting' })
  all.world.faults.clear()
  all.pass(60)
  expect(await all.run()).toMatchObject({ state: 'done' })
  expect(all.world.requests.filter(({ op }) => op === 'open')).toHaveLength(1)
  all.pass(40)
  return { ...all, upload: await all.run() }
}

test('begun before its moment and ended after, it is public when YouTube makes it so', async () => {
  const { upload, status } = await endedAfter({})
  expect(upload).toMatchObject({ state: 'done', differences: [] })
  expect(status()).toMatchObject([{ privacyStatus: 'public' }])
})

test('begun before and ended after, a person is asked when YouTube does not', async () => {
  const { studio, run, status, upload } = await endedAfter({ keepsMoments: false })
  expect(upload).toMatchObject(PASSED)
  const over = studio.client.queue.schedule({ id: upload.id, publishAt: PUBLISH_AT })
  await expect(over).rejects.toMatchObject({ data: { code: 'upload.tooSoon' } })

  await studio.client.queue.schedule({ id: upload.id, publishAt: LATER })

  expect(await run()).toMatchObject({ state: 'done', differences: [], publishAt: LATER })
  expect(status()).toMatchObject([{ privacyStatus: 'private', publishAt: LATER }])
})

test('another moment that could not be told before it was over is not told after', async () => {
  const { world, studio, pass, run, act, status } = await scheduled()
  const { id } = await run()
  const soon = new Date(START + 10 * MINUTE).toISOString()
  world.faults.order({ op: 'video', kind: 'answer', status: 503, times: 99 })
  studio.uploads.reschedule(id, soon)
  expect(await run()).toMatchObject({ state: 'waiting' })
  world.faults.clear()
  pass(15)

  const upload = await run()
  expect(upload).toMatchObject(PASSED)
  expect(upload.steps.at(-1)).toMatchObject({ kind: 'schedule', state: 'failed' })
  expect(status()).toMatchObject([{ publishAt: PUBLISH_AT }])

  await act('publishNow')
  expect(await run()).toMatchObject({ state: 'done', differences: [] })
  expect(status()).toMatchObject([{ privacyStatus: 'public' }])
})

test('over by the clock of YouTube only, it is sent all the same', async () => {
  const { pass, run, status } = await scheduled({ now: () => Date.now() + 45 * MINUTE })
  expect(await run()).toMatchObject({ state: 'done' })
  expect(status()).toMatchObject([{ privacyStatus: 'private' }])
  pass(33)
  expect(await run()).toMatchObject(PASSED)
})

test('what YouTube does not make public is told, and no more once somebody did', async () => {
  const { world, pass, run } = await scheduled({ keepsMoments: false })
  expect(await run()).toMatchObject({ state: 'done', differences: [] })
  pass(33)
  expect(await run()).toMatchObject({ state: 'done' })
  pass(33)
  expect(await run()).toMatchObject(PASSED)

  world.videos[0]!.resource['status']!['privacyStatus'] = 'public'
  pass(181)
  expect(await run()).toMatchObject({ state: 'done', differences: [], actions: [] })
})

test('moved to a later day while it is sent, it is not seen on the day it was told first', async () => {
  const { world, studio, pass, run, status } = await scheduled()
  world.faults.order({ op: 'chunk', kind: 'answer', status: 503, times: 99 })
  const { id } = await run()
  await studio.client.queue.schedule({ id, publishAt: LATER })
  world.faults.clear()
  pass(60)

  expect(await run()).toMatchObject({ state: 'done', differences: [] })

  expect(status()).toMatchObject([{ privacyStatus: 'private', publishAt: LATER }])
  expect(world.requests.filter(({ op }) => op === 'open')).toHaveLength(2)
})

test('nothing becomes public now when the permission has ended meanwhile', async () => {
  const { world, studio, episodeId, pass, run, act, status } = await scheduled()
  const record = { title: 'Kancil', authors: [] }
  const { id: workId } = await studio.client.collection.cite({ episodeId, record })
  const granted = { basis: 'granted', grantedBy: 'Lentera', grantedOn: '2026-01-01' } as const
  await studio.client.collection.savePermission({
    ...{ workId, permission: { ...granted, endsOn: '2026-12-10', visibility: 'public' } },
  })
  world.faults.order(DOWN)
  await run()
  world.faults.clear()
  pass(60 * 24 * 10)
  expect(await run()).toMatchObject(PASSED)

  await expect(act('publishNow')).rejects.toMatchObject({
    data: { code: 'checklist.permissionEnds' },
  })
  await run()
  expect(status()).toMatchObject([{ privacyStatus: 'private' }])
})
