import { truncate, unlink, writeFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import type { Fault } from '../../../../e2e/youtube-stand-in/faults.ts'
import {
  aConnectedStudio,
  arrivedAt,
  connectToStandIn,
  aClientFile,
  everything,
  queueEpisode,
  runUploads,
} from '#testing/upload.ts'

test('an episode arrives whole, once, with everything that belongs to it', async () => {
  const { standIn, studio, folder } = await aConnectedStudio()
  const wanted = await queueEpisode(studio, folder)

  const [upload] = await runUploads(studio)

  expect(arrivedAt(standIn)).toEqual([everything(wanted)])
  expect(upload).toMatchObject({
    state: 'done',
    processing: 'processed',
    differences: [],
    confirmedBytes: 20_000_000,
  })
  const document = await studio.client.episodes.open({ episodeId: wanted.episodeId })
  expect(document.publications.map(({ url }) => url)).toEqual([upload?.url])
  expect((await studio.client.queue.list()).quota).toMatchObject({ uploads: 1 })
})

const MIB = 1024 * 1024
const PASSING: readonly (readonly [string, readonly Fault[]])[] = [
  [
    'errors of the server',
    [
      ...[500, 502, 503, 504].map((status) => ({
        op: 'chunk' as const,
        kind: 'answer' as const,
        status,
      })),
    ],
  ],
  ['an error when it opens', [{ op: 'open', kind: 'answer', status: 503 }]],
  [
    'an error when it asks',
    [
      { op: 'chunk', kind: 'reset', afterBytes: MIB },
      { op: 'probe', kind: 'answer', status: 500 },
    ],
  ],
  ['too many requests', [{ op: 'chunk', kind: 'answer', status: 429, retryAfter: 2 }]],
  ['a break in a chunk', [{ op: 'chunk', kind: 'reset', afterBytes: 3 * MIB + 77, skip: 1 }]],
  ['a break in the last chunk', [{ op: 'chunk', kind: 'reset', afterBytes: MIB, skip: 2 }]],
  ['a chunk of which a part is kept', [{ op: 'chunk', kind: 'keepPart', bytes: MIB }]],
  ['an answer that gets lost', [{ op: 'chunk', kind: 'lostAnswer' }]],
  ['a last answer that gets lost', [{ op: 'chunk', kind: 'lostAnswer', skip: 2 }]],
  [
    'a last answer that names no video',
    [
      { op: 'chunk', kind: 'unfinished', skip: 2 },
      { op: 'probe', kind: 'unfinished' },
    ],
  ],
  [
    'a session gone after a last answer that names no video',
    [
      { op: 'chunk', kind: 'unfinished', skip: 2 },
      { op: 'probe', kind: 'gone' },
    ],
  ],
  ['an answer without a range', [{ op: 'chunk', kind: 'noRange' }]],
  ['no answer at all', [{ op: 'chunk', kind: 'stall' }]],
  ['a session that is gone', [{ op: 'chunk', kind: 'gone', skip: 1 }]],
  [
    'a session that is gone when it asks',
    [
      { op: 'chunk', kind: 'reset', afterBytes: 0 },
      { op: 'probe', kind: 'gone' },
    ],
  ],
  ['a session gone instead of its last answer', [{ op: 'chunk', kind: 'gone', skip: 2 }]],
  [
    'a session gone after its last answer got lost',
    [{ op: 'chunk', kind: 'lostAndGone', skip: 2 }],
  ],
  ['a token that is refused', [{ op: 'chunk', kind: 'answer', status: 401, reason: 'authError' }]],
  ['a captions answer that gets lost', [{ op: 'caption', kind: 'lostAnswer' }]],
  ['a playlist answer that gets lost', [{ op: 'playlist', kind: 'lostAnswer' }]],
  ['a playlist item answer that gets lost', [{ op: 'playlistItem', kind: 'lostAnswer' }]],
  ['a thumbnail that fails', [{ op: 'thumbnail', kind: 'answer', status: 503 }]],
  [
    'a video that is not known yet',
    [{ op: 'playlistItem', kind: 'answer', status: 404, reason: 'videoNotFound' }],
  ],
]

test.each(PASSING)('%s: one video, whole', async (_, faults) => {
  const { standIn, world, studio, folder } = await aConnectedStudio()
  const wanted = await queueEpisode(studio, folder)
  world.faults.order(...faults)

  const [upload] = await runUploads(studio)

  expect({ state: upload?.state, arrived: arrivedAt(standIn) }).toEqual({
    state: 'done',
    arrived: [everything(wanted)],
  })
})

test.each([
  ['invalidTitle', 'invalid', 'title'],
  ['invalidTags', 'invalid', 'tags'],
  ['invalidPublishAt', 'invalid', 'publishAt'],
])('%s names the field', async (reason, code, detail) => {
  const { world, studio, folder } = await aConnectedStudio()
  await queueEpisode(studio, folder, { bytes: 1000 })
  world.faults.order({ op: 'open', kind: 'answer', status: 400, reason })

  expect((await runUploads(studio))[0]).toMatchObject({ state: 'failed', reason: { code, detail } })
  expect(world.videos).toEqual([])
})

test('a connection that was revoked waits for the same channel', async () => {
  const { standIn, world, studio, folder } = await aConnectedStudio()
  const wanted = await queueEpisode(studio, folder)
  world.faults.order({ op: 'chunk', kind: 'revoked', skip: 1 })

  expect((await runUploads(studio))[0]).toMatchObject({
    state: 'needsReconnect',
    reason: { code: 'reconnect' },
    confirmedBytes: 8 * MIB,
  })
  expect((await studio.client.youtube.status()).state).toBe('ended')

  const { id } = world.channel
  world.channel.id = 'UCother'
  await connectToStandIn(studio, await aClientFile(folder))
  expect((await runUploads(studio))[0]).toMatchObject({ reason: { code: 'otherChannel' } })

  world.channel.id = id
  await connectToStandIn(studio, await aClientFile(folder))
  expect((await runUploads(studio))[0]?.state).toBe('done')
  expect(arrivedAt(standIn)).toEqual([everything(wanted)])
  expect(world.requests.filter(({ op }) => op === 'open')).toHaveLength(1)
})

test('a server that says as little as it may gets everything, once', async () => {
  const { standIn, world, studio, folder } = await aConnectedStudio({ isTerse: true })
  const wanted = await queueEpisode(studio, folder)
  world.playlists.push({ id: 'PL0', title: 'Lain', resource: {}, videoIds: [] })
  world.faults.order({ op: 'chunk', kind: 'lostAndGone', skip: 2 })
  world.faults.order({ op: 'playlistItem', kind: 'lostAnswer' })

  expect((await runUploads(studio))[0]).toMatchObject({ state: 'done', differences: [] })
  expect(arrivedAt(standIn)).toEqual([everything(wanted)])
  expect((await studio.client.youtube.status()).canReadFigures).toBe(true)
})

test('closing while YouTube is asked what became of a video ends in good order', async () => {
  const { world, studio, folder } = await aConnectedStudio()
  world.uploadStatus = 'uploaded'
  await queueEpisode(studio, folder, { bytes: 1000 })
  await runUploads(studio)
  studio.uploads.all().forEach((job) => studio.uploads.add({ ...job, nextLookAtMs: 0 }))
  world.faults.order({ op: 'videos', kind: 'stall' })
  const asked = new Promise<void>((resolve) => (world.onRequest = resolve))

  studio.uploads.start()
  await asked

  await expect(studio.uploads.close()).resolves.toBeUndefined()
})

test('a file that is gone, cut off or changed stops with a sentence, and goes on when it is back', async () => {
  const { standIn, world, studio, folder } = await aConnectedStudio()
  const gone = await queueEpisode(studio, folder, { bytes: 1000 })
  const changed = await queueEpisode(studio, folder, { details: { title: 'Berubah' } })
  await unlink(gone.file)
  world.faults.order({ op: 'chunk', kind: 'answer', status: 503, times: 99 })
  const codes = async () => (await runUploads(studio)).map(({ reason }) => reason?.code)
  expect(await codes()).toEqual(['fileMissing', 'busy'])
  world.faults.clear()
  await truncate(changed.file, 10_000_000)
  expect(await codes()).toEqual(['fileMissing', 'fileChanged'])

  await writeFile(gone.file, 'another')
  for (const { id } of await runUploads(studio)) {
    await studio.client.queue.act({ id, action: 'retry' })
  }
  expect(await codes()).toEqual(['fileChanged', undefined])
  expect(arrivedAt(standIn, 'Berubah')).toHaveLength(1)
  expect(standIn.world.videos).toHaveLength(1)
})

test('what would be public before it is wanted is not queued', async () => {
  const { world, studio, folder } = await aConnectedStudio()

  const queueing = queueEpisode(studio, folder, {
    bytes: 1000,
    details: { publishAt: new Date(Date.now() - 60_000).toISOString() },
  })

  await expect(queueing).rejects.toMatchObject({ failure: { code: 'upload.tooSoon' } })
  expect(world.requests.map(({ op }) => op)).not.toContain('open')
})

test('what YouTube has otherwise is shown', async () => {
  const { world, studio, folder } = await aConnectedStudio()
  world.forcesPrivate = true
  await queueEpisode(studio, folder, { bytes: 1000, details: { privacy: 'public' } })

  expect((await runUploads(studio))[0]?.differences).toEqual([
    { field: 'privacy', wanted: 'public', actual: 'private' },
  ])
})

test('a video YouTube rejects says why', async () => {
  const { world, studio, folder } = await aConnectedStudio()
  world.uploadStatus = 'rejected'
  world.rejectionReason = 'duplicate'
  await queueEpisode(studio, folder, { bytes: 1000 })

  expect((await runUploads(studio))[0]).toMatchObject({
    state: 'failed',
    reason: { code: 'rejected', detail: 'duplicate' },
    sentence:
      'YouTube menolak videonya: videonya sudah ada di YouTube. YouTube Studio menjelaskan lebih lanjut.',
  })
})
