import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { aFolder, generated, makeMedia } from '#testing/make-media.ts'
import { jobEnd, openTestStudio } from '#testing/open-test-studio.ts'

/** A JPEG whose camera says that it was held upright: it is stored lying on its side. */
async function heldUpright(file: string): Promise<string> {
  await makeMedia(file, [generated('testsrc2=s=80x40')], ['-frames:v', '1', '-update', '1'])
  const jpeg = await readFile(file)
  // Exif with one entry: the orientation, 6.
  const exif = Buffer.from(
    'ffe1002245786966000049492a0008000000010012010300010000000600000000000000',
    'hex',
  )
  await writeFile(file, Buffer.concat([jpeg.subarray(0, 2), exif, jpeg.subarray(2)]))
  return file
}

test('pictures of all kinds become pages in their order, upright and shown alike, or none does', async () => {
  const folder = await aFolder()
  const { client, ...studio } = await openTestStudio(join(folder, 'workspace'))
  const { id: episodeId } = await client.episodes.create({
    ...{ title: 'Kancil', format: 'story', language: 'id', showName: 'Dongeng' },
  })
  const picture = (name: string, source = 'testsrc2=s=64x48', ...options: string[]) =>
    makeMedia(join(folder, name), [generated(source)], ['-frames:v', '1', ...options])
  const files = [
    await heldUpright(join(folder, '1 photo.jpg')),
    await picture('2 scan.tiff', 'testsrc2=s=5000x100'),
    await picture('3 drawing.png', 'color=red@0:s=64x48,format=rgba'),
    await picture('4.webp'),
  ]
  const sound = await makeMedia(join(folder, 'voice.wav'), [generated('sine=300:d=0.2')], [])

  const refused = await client.pages.add({ episodeId, files: [files[3] ?? '', sound] })
  expect(await jobEnd({ client }, refused.jobId)).toMatchObject({
    state: 'failed',
    failure: { code: 'page.notPicture', values: { name: 'voice.wav' } },
  })
  expect((await client.episodes.open({ episodeId })).timeline.pages).toEqual([])

  await jobEnd({ client }, (await client.pages.add({ episodeId, files })).jobId)

  const { assets, timeline, steps } = await client.episodes.open({ episodeId })
  expect(steps.record).toBe('empty')
  expect(timeline.pages.map(({ assetId }) => assetId)).toEqual(assets.map(({ id }) => id))
  expect(timeline.pictures).toEqual([])
  expect(assets.map(({ name, kind, video }) => [name, kind, video?.width, video?.height])).toEqual([
    ['1 photo.jpg', 'image', 40, 80],
    ['2 scan.tiff', 'image', 3200, 64],
    ['3 drawing.png', 'image', 64, 48],
    ['4.webp', 'image', 64, 48],
  ])
  expect(
    assets.every(({ video, storage }) => video?.codec === 'mjpeg' && storage === 'copied'),
  ).toBe(true)
  expect(studio.ownsFile(assets[0]?.file ?? '')).toBe(true)
})
