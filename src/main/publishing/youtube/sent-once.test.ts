import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { openTestStudio } from '#testing/open-test-studio.ts'
import { enqueue } from './enqueue.ts'
import { restoreWorkspace } from '#main/studio.ts'
import { aConnectedStudio, queueEpisode, runUploads } from '#testing/upload.ts'

test('an end nobody knows is looked for, and is never sent again by itself', async () => {
  const { world, studio, folder } = await aConnectedStudio()
  await queueEpisode(studio, folder)
  world.faults.order(
    { op: 'chunk', kind: 'reset', afterBytes: 0, skip: 2 },
    { op: 'probe', kind: 'gone' },
  )

  const [upload] = await runUploads(studio)

  expect(upload).toMatchObject({ state: 'waiting', reason: { code: 'lookingForEnd' } })
  const asked = (wanted: string) => world.requests.filter(({ op }) => op === wanted).length
  const looks = asked('uploads')
  await runUploads(studio) // whoever says go on need not wait a minute
  expect(asked('uploads')).toBe(looks + 1)
  expect(asked('open')).toBe(1)
})

test('a video that came of another upload is never taken for the one that is looked for', async () => {
  const { world, studio, folder } = await aConnectedStudio()
  await queueEpisode(studio, folder, { bytes: 1000 })
  await runUploads(studio)
  await queueEpisode(studio, folder, { bytes: 1000 })
  world.faults.order(
    // The list of the channel is late.
    { op: 'uploads', kind: 'answer', status: 404, reason: 'playlistNotFound' },
    { op: 'chunk', kind: 'reset', afterBytes: 0 },
    { op: 'probe', kind: 'gone' },
  )

  const uploads = await runUploads(studio)

  expect(uploads.map(({ reason }) => reason?.code)).toEqual([undefined, 'lookingForEnd'])
})

test('cleared off the list, an episode is not sent a second time', async () => {
  const { world, studio, folder } = await aConnectedStudio()
  const { episodeId, file } = await queueEpisode(studio, folder, { bytes: 1000 })
  const [upload] = await runUploads(studio)
  await studio.client.queue.forgetEnded()

  const document = await studio.client.episodes.open({ episodeId })

  const version = { version: 2, video: file, captions: [], thumbnail: undefined }
  const before = { ...document, publications: [] } // opened before it was sent, as for a long export
  const publications = () => document.publications
  const tools = { publications, now: Date.now, newId: () => 'again' }
  expect(await enqueue(studio.uploads, { document: before, version }, tools)).toBe(false)
  expect((await studio.client.queue.list()).uploads).toEqual([])
  expect(document.publications).toMatchObject([{ destination: 'youtube', url: upload?.url }])
  expect(world.videos).toHaveLength(1)
})

test('queued twice at the same moment, an episode is sent once', async () => {
  const { studio, folder } = await aConnectedStudio()
  const { episodeId, file } = await queueEpisode(studio, folder, { bytes: 1000 })
  const { details, ...rest } = await studio.client.episodes.open({ episodeId })
  const document = { ...rest, details: { ...details, title: 'Kancil', madeForKids: true } }
  studio.uploads.all().forEach(({ id }) => void studio.uploads.act(id, 'cancel'))
  const version = { version: 2, video: file, captions: [], thumbnail: undefined }
  const queue = (id: string) =>
    enqueue(
      studio.uploads,
      { document, version },
      { publications: () => [], now: Date.now, newId: () => id },
    )
  expect((await Promise.all([queue('a'), queue('b')])).filter(Boolean)).toHaveLength(1)
})

test('what went out after the backup that took the place of a damaged database is not sent again', async () => {
  const { world, studio, folder, workspace, environment } = await aConnectedStudio()
  await queueEpisode(studio, folder, { bytes: 1000 })
  world.faults.order({ op: 'open', kind: 'answer', status: 503, times: 99 })
  expect(await runUploads(studio)).toMatchObject([{ state: 'waiting' }])
  world.faults.clear()
  await studio.close()
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 25 * 3_600_000 })
  onTestFinished(() => void vi.useRealTimers())
  const nextDay = await openTestStudio(workspace, { environment }) // which makes a backup
  expect(await runUploads(nextDay)).toMatchObject([{ state: 'done' }])
  await nextDay.close()
  await writeFile(join(workspace, 'studio.db'), 'damaged')

  await restoreWorkspace({ workspace, environment })

  const restored = await openTestStudio(workspace, { environment })
  expect(await runUploads(restored)).toMatchObject([{ state: 'done', differences: [] }])
  expect(world.videos).toHaveLength(1)
  expect(world.requests.filter(({ op }) => op === 'open').length).toBeGreaterThan(0)
})

test('cancelled after a person looked, and published anew, a video that shows by then is taken', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() })
  onTestFinished(() => void vi.useRealTimers())
  const { world, studio, folder } = await aConnectedStudio()
  const { episodeId, file } = await queueEpisode(studio, folder, { bytes: 1000 })
  world.faults.order(
    { op: 'chunk', kind: 'lostAnswer' },
    { op: 'probe', kind: 'gone', times: 99 },
    { op: 'uploads', kind: 'answer', status: 404, reason: 'playlistNotFound', times: 99 },
  )
  for (let look = 0; look < 3; look++) {
    await studio.uploads.runUntilNothingIsDue(new AbortController().signal)
    vi.setSystemTime(Date.now() + 10 * 60_000)
  }
  const [asks] = (await studio.client.queue.list()).uploads
  expect(asks).toMatchObject({ state: 'failed', reason: { code: 'unclear' } })
  world.faults.clear()
  await studio.client.queue.act({ id: asks!.id, action: 'cancel' })

  const { details, ...rest } = await studio.client.episodes.open({ episodeId })
  const title = 'Kancil & Buku Tua'
  const document = { ...rest, details: { ...details, title, madeForKids: true } }
  const version = { version: 2, video: file, captions: [], thumbnail: undefined }
  await enqueue(
    studio.uploads,
    { document, version },
    { publications: () => [], now: Date.now, newId: () => 'again' },
  )
  const uploads = await runUploads(studio)
  expect(uploads.at(-1)).toMatchObject({ state: 'done', videoId: world.videos[0]?.id })
  expect(world.videos).toHaveLength(1)
})
