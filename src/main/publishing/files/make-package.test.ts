import { readFile, readdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { probe } from '../../ffmpeg/probe.ts'
import { aFolder, generated, makeMedia, programs } from '#testing/make-media.ts'
import { openTestStudio } from '#testing/open-test-studio.ts'
import { produce } from '#testing/produce.ts'

async function writeRecipe(folder: string, changes: object): Promise<string> {
  await makeMedia(
    join(folder, 'cerita.mp4'),
    [generated('color=red:s=320x180:r=10:d=1'), generated('sine=d=1')],
    ['-pix_fmt', 'yuv420p', '-shortest'],
  )
  const recipe = {
    ...{ show: 'Dongeng', title: 'Kancil & Buku', format: 'story', language: 'id' },
    media: ['cerita.mp4'],
    details: { description: 'Sebuah dongeng.', tags: ['buku tua'], madeForKids: true },
    ...changes,
  }
  await writeFile(join(folder, 'resep.json'), JSON.stringify(recipe))
  return join(folder, 'resep.json')
}

// Two videos are made: a busy computer takes its time.
test('what one destination lacks does not hold up the others', { timeout: 120_000 }, async () => {
  const folder = await aFolder()
  const studio = await openTestStudio(join(folder, 'w'))
  const recipe = await writeRecipe(folder, {
    details: { title: 'a'.repeat(101), tags: ['buku tua'], madeForKids: true },
    exports: ['vertical-1080', 'whatsapp'],
    publish: ['youtube', 'instagram', 'whatsapp'],
  })

  const { episode, publications, warnings } = await produce(studio, recipe)

  expect(publications.map(({ destination, state }) => [destination, state])).toEqual([
    ['youtube', 'failed'],
    ['instagram', 'published'],
    ['whatsapp', 'published'],
  ])
  expect(warnings).toContainEqual({
    code: 'upload.detailsIncomplete',
    message: expect.stringContaining('Rincian'),
  })
  const [instagram = '', whatsapp = ''] = publications.slice(1).map(({ url }) => fileURLToPath(url))
  const clip = `${'a'.repeat(60)}.mp4`
  expect((await readdir(instagram)).toSorted()).toEqual([clip, 'text.txt', 'thumbnail.jpg'])
  const sizes = [join(instagram, clip), join(instagram, 'thumbnail.jpg')].map(async (file) => {
    const { video } = await probe(programs, file)
    return [video?.width, video?.height]
  })
  expect(await Promise.all(sizes)).toEqual([
    [1080, 1920],
    [1080, 1920],
  ])
  expect((await stat(join(whatsapp, clip))).size).toBeLessThan(16_000_000)
  expect(await readFile(join(instagram, 'text.txt'), 'utf8')).toMatch(/^a{101}\n\n#BukuTua\n$/)
  expect(await readFile(join(whatsapp, 'text.txt'), 'utf8')).toMatch(/^\*a{101}\*\n$/)
  const document = await studio.client.episodes.open({ episodeId: episode })
  expect(document.publications.map(({ destination }) => destination)).toEqual([
    ...['instagram', 'whatsapp'],
  ])
})

test('a recipe names a clip for each place', async () => {
  const folder = await aFolder()
  const studio = await openTestStudio(join(folder, 'w'))
  const recipe = await writeRecipe(folder, { exports: ['whatsapp'], publish: ['facebook'] })

  await expect(produce(studio, recipe)).rejects.toMatchObject({
    failure: { values: { faults: expect.stringMatching(/^exports: .*Facebook/) } },
  })
})
