import { join } from 'node:path'
import { expect, test } from 'vitest'
import { aFolder, generated, makeMedia } from '#testing/make-media.ts'
import { openTestStudio } from '#testing/open-test-studio.ts'
import { ZERO } from '#shared/time/ticks.ts'

test('thumbnails are kept side by side, one of them made from a picture in a file', async () => {
  const folder = await aFolder()
  const sound = await makeMedia(join(folder, 'a.wav'), [generated('sine=d=1')], [])
  const red = await makeMedia(
    join(folder, 'red.png'),
    [generated('color=red:s=64x64')],
    ['-frames:v', '1'],
  )
  const studio = await openTestStudio(join(folder, 'w'))
  const { thumbnails, episodes } = studio.client
  const episode = { title: 'Kancil', format: 'story', language: 'id', showName: 'Dongeng' } as const
  const { id: episodeId } = await episodes.create(episode)
  const { picture } = await thumbnails.takePicture({ episodeId, file: red })
  const thumbnail = { at: ZERO, title: 'Kancil' }

  const { id } = await thumbnails.keepVariant({ episodeId, thumbnail })
  await thumbnails.keepVariant({ episodeId, thumbnail: { ...thumbnail, picture } })

  const kept = await thumbnails.variants({ episodeId })
  expect(kept.map((variant) => variant.thumbnail.picture)).toEqual([undefined, picture])
  expect(new Set(kept.map(({ url }) => url)).size).toBe(2)
  const drawn = await Promise.all(kept.map(({ url }) => studio.resolveMedia(url)))
  expect(drawn.every((file) => file !== undefined)).toBe(true)
  await thumbnails.dropVariant({ id })
  expect((await thumbnails.variants({ episodeId })).length).toBe(1)
  await expect(thumbnails.takePicture({ episodeId, file: sound })).rejects.toMatchObject({
    data: { code: 'thumbnail.notPicture' },
  })
})
