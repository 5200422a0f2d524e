import { expect, test } from 'vitest'
import {
  aClientFile,
  aConnectedStudio,
  connectToStandIn,
  queueEpisode,
  runUploads,
} from '#testing/upload.ts'

test('the ledger counts to what the Google project may use, as the library says', async () => {
  const { world, studio, folder } = await aConnectedStudio()
  const { client } = studio
  await client.youtube.setQuota({ uploads: 1, units: 50_000 })
  await queueEpisode(studio, folder, { bytes: 1000, details: { title: 'Satu' } })
  await queueEpisode(studio, folder, { bytes: 1000, details: { title: 'Dua' } })
  const [first, second] = await runUploads(studio)
  expect([first?.state, second?.reason?.code]).toEqual(['done', 'quota'])
  expect(world.requests.filter(({ op }) => op === 'open')).toHaveLength(1)

  await client.youtube.setQuota({ uploads: 300, units: 50_000 })

  expect((await runUploads(studio)).map(({ state }) => state)).toEqual(['done', 'done'])
  await connectToStandIn(studio, await aClientFile(folder))
  expect(await client.youtube.status()).toMatchObject({ quota: { uploads: 300, units: 50_000 } })
  expect((await client.queue.list()).quota).toMatchObject({
    ...{ uploads: 2, limits: { uploads: 300 } },
  })
  await client.youtube.disconnect()
  await expect(client.youtube.setQuota({ uploads: 1, units: 1 })).rejects.toMatchObject({
    data: { code: 'youtube.notConnected' },
  })
})
