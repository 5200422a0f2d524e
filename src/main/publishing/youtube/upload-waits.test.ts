import { expect, test } from 'vitest'
import type { Fault } from '../../../../e2e/youtube-stand-in/faults.ts'
import {
  aConnectedStudio,
  arrivedAt,
  everything,
  queueEpisode,
  runUploads,
} from '#testing/upload.ts'

const WAITING: readonly (readonly [string, object, readonly Fault[]])[] = [
  [
    'a server that is down',
    { state: 'waiting', reason: { code: 'busy' } },
    [{ op: 'chunk', kind: 'answer', status: 503, times: 99 }],
  ],
  [
    'endless refusals',
    { state: 'needsReconnect', reason: { code: 'reconnect' } },
    [
      { op: 'chunk', kind: 'answer', status: 401, reason: 'authError', times: 99 },
      { op: 'probe', kind: 'answer', status: 401, times: 99 },
    ],
  ],
  [
    'a spent quota',
    { state: 'waiting', reason: { code: 'quota' } },
    [{ op: 'open', kind: 'answer', status: 403, reason: 'quotaExceeded' }],
  ],
  [
    'a spent quota, told as too many requests',
    { state: 'waiting', reason: { code: 'quota' } },
    [{ op: 'open', kind: 'answer', status: 429, reason: 'quotaExceeded' }],
  ],
  [
    'the limit of the channel',
    { state: 'waiting', reason: { code: 'channelLimit' } },
    [{ op: 'open', kind: 'answer', status: 400, reason: 'uploadLimitExceeded' }],
  ],
  [
    'a quota spent by the captions',
    { state: 'waiting', reason: { code: 'quota' } },
    [{ op: 'caption', kind: 'answer', status: 403, reason: 'quotaExceeded' }],
  ],
  [
    'too many thumbnails',
    { state: 'waiting', reason: { code: 'tooManyThumbnails' } },
    [{ op: 'thumbnail', kind: 'answer', status: 429, reason: 'uploadRateLimitExceeded' }],
  ],
]

test.each(WAITING)('%s: waits, and goes on later', async (_, expected, faults) => {
  const { standIn, world, studio, folder } = await aConnectedStudio()
  const wanted = await queueEpisode(studio, folder)
  world.faults.order(...faults)

  const [upload] = await runUploads(studio)
  expect(upload).toMatchObject(expected)

  world.faults.clear()
  await studio.client.queue.act({ id: upload?.id ?? '', action: 'retry' })
  const [after] = await runUploads(studio)
  expect(after?.state).toBe('done')
  expect(arrivedAt(standIn)).toEqual([everything(wanted)])
})
