import { expect, test } from 'vitest'
import { aConnectedStudio, queueEpisode, runUploads } from '#testing/upload.ts'

test('a video that YouTube cannot use is given up, and the episode may be published anew', async () => {
  const { world, studio, folder } = await aConnectedStudio()
  world.uploadStatus = 'failed'
  const { episodeId } = await queueEpisode(studio, folder, { bytes: 1000 })
  const [upload] = await runUploads(studio)
  expect(upload).toMatchObject({
    ...{ state: 'failed', reason: { code: 'processingFailed' }, actions: ['retry', 'giveUp'] },
  })
  const publications = async () => (await studio.client.episodes.open({ episodeId })).publications
  expect(await publications()).toHaveLength(1)

  await studio.client.queue.act({ id: upload?.id ?? '', action: 'giveUp' })

  expect(await publications()).toEqual([])
  expect(await runUploads(studio)).toMatchObject([{ state: 'cancelled', actions: [] }])
})
