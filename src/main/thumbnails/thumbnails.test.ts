import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { assDocument, assLine } from '#shared/lettering/ass.ts'
import { HEAVY, LEARNERS, SANS, SERIF } from '#shared/lettering/fonts.ts'
import { textWidth } from '#shared/lettering/text-width.ts'
import { EMPTY_KIT } from '#shared/shows/kit.ts'
import { thumbnailLook } from '#shared/shows/look.ts'
import { layOutThumbnail } from '#shared/thumbnails/lay-out-thumbnail.ts'
import { thumbnailDocument } from '#shared/thumbnails/thumbnail-document.ts'
import { THUMBNAIL_SHAPES, THUMBNAIL_SIZE, type Thumbnail } from '#shared/thumbnails/thumbnail.ts'
import { fromSeconds, ZERO } from '#shared/time/ticks.ts'
import { aFolder, generated, makeMedia, programs } from '#testing/make-media.ts'
import { probe } from '../ffmpeg/probe.ts'
import { streamFfmpeg } from '../ffmpeg/stream.ts'
import { renderThumbnail } from './render-thumbnail.ts'

const FONTS = join(import.meta.dirname, '../../../resources/fonts')
const LOOK = thumbnailLook({ spine: 0 }, EMPTY_KIT)

function drawn(target: string, thumbnail: Omit<Thumbnail, 'at'>, size = THUMBNAIL_SIZE) {
  const words = thumbnailDocument(layOutThumbnail({ at: ZERO, ...thumbnail }, size, LOOK))
  return { programs, fontsFolder: FONTS, target, size, words, picture: undefined, logo: undefined }
}

test('a thumbnail has its size and stays under 2 MB, whatever the picture and the title', async () => {
  const folder = await aFolder()
  const video = await makeMedia(
    join(folder, "it's a [video], 50%.mp4"),
    [generated('testsrc2=s=320x240:d=2')],
    [],
  )
  const noise = await makeMedia(
    join(folder, 'noise.png'),
    [generated("nullsrc=s=1600x900:d=1,geq='random(1)*255':128:128")],
    ['-frames:v', '1'],
  )
  const sizes = [THUMBNAIL_SIZE, THUMBNAIL_SIZE, THUMBNAIL_SHAPES.square]
  const pictures = [{ file: video, at: fromSeconds(1) }, { file: noise, at: ZERO }, undefined]
  for (const [index, picture] of pictures.entries()) {
    const target = join(folder, `thumbnail ${index}.jpg`)
    const size = sizes[index] ?? THUMBNAIL_SIZE

    await renderThumbnail({
      ...drawn(target, { title: "Kancil's {Buku} Tua, 100%: \\o/", badge: 'Dongeng' }, size),
      picture,
    })

    expect((await probe(programs, target)).video).toMatchObject(size)
    expect((await stat(target)).size).toBeLessThan(2_000_000)
  }
})

test('of a page that is half a spread only that half is seen', async () => {
  const folder = await aFolder()
  const spread = await makeMedia(
    join(folder, 'spread.png'),
    [generated('color=black:s=640x360,drawbox=x=320:w=320:h=360:color=white:t=fill')],
    ['-frames:v', '1'],
  )
  const target = join(folder, 'page.jpg')
  const box = { x: 320, y: 0, width: 320, height: 360 }

  await renderThumbnail({
    ...drawn(target, { title: '' }),
    picture: { file: spread, at: ZERO, box },
  })

  const chunks: Buffer[] = []
  const output = ['-vf', 'scale=8:8:flags=area', '-pix_fmt', 'gray', '-f', 'rawvideo']
  for await (const chunk of streamFfmpeg(
    { inputs: [{ file: target }], output },
    { programs, subject: target },
  )) {
    chunks.push(chunk)
  }
  expect(Math.min(...Buffer.concat(chunks))).toBeGreaterThan(240)
})

test('letters of five scripts are drawn inside the box that was laid out for them', async () => {
  const folder = await aFolder()
  const place = { x: 0.2, y: 0.2, width: 0.4, height: 0.4 }
  const titles = [
    'ŊĀṬILAH Ğöran',
    'حكاية الفأر الصغير',
    'Книга джунглей',
    'जंगल की कहानी',
    '森の本と小鹿',
  ]
  const bounds = { left: 256, top: 144, right: 768, bottom: 432 }
  for (const [index, title] of titles.entries()) {
    const target = join(folder, `${index}.png`)
    // Without the ground behind the words only the letters differ from the plain backdrop.
    const request = drawn(target, { title, place })
    const words = request.words
      .split('\n')
      .filter((line) => !line.includes('\\p1'))
      .join('\n')
    await renderThumbnail({ ...request, words })

    const found = await inkBounds(target)
    expect(found.count).toBeGreaterThan(500)
    // The outline and the shadow may reach a little further than the letters.
    expect(found.left).toBeGreaterThanOrEqual(bounds.left - 12)
    expect(found.top).toBeGreaterThanOrEqual(bounds.top - 12)
    expect(found.right).toBeLessThanOrEqual(bounds.right + 12)
    expect(found.bottom).toBeLessThanOrEqual(bounds.bottom + 12)
  }
})

test.each(Object.entries({ SERIF, SANS, HEAVY, LEARNERS }))(
  '%s is drawn by its own font, as wide as it was measured',
  async (_, font) => {
    const target = join(await aFolder(), 'letters.png')
    const text = 'Hamburg naik kapal'
    const look = { font, fontSize: 90, colour: '#FFFFFF' }
    const line = assLine({ ...look, text, x: 60, baseline: 300, align: 'left' })
    const words = assDocument(THUMBNAIL_SIZE, [line], look)

    await renderThumbnail({ ...drawn(target, { title: '' }), words })

    const { left, right } = await inkBounds(target)
    expect((right - left) / textWidth(text, 90, font)).toBeGreaterThan(0.94)
    expect((right - left) / textWidth(text, 90, font)).toBeLessThan(1.005)
  },
)

test('a logo stands in the upper right corner, and a picture from a file is cut to fit', async () => {
  const folder = await aFolder()
  const red = await makeMedia(
    join(folder, 'red.png'),
    [generated('color=red:s=90x300')],
    ['-frames:v', '1'],
  )
  const target = join(folder, 'with logo.png')
  await renderThumbnail({
    ...drawn(target, { title: '', template: 'bare' }),
    ...{ logo: red, picture: { file: red, at: ZERO } },
  })
  const plain = { ...drawn(join(folder, 'plain.png'), { title: '', template: 'bare' }), logo: red }
  await renderThumbnail(plain)

  expect((await probe(programs, target)).video).toMatchObject(THUMBNAIL_SIZE)
  // Red is brighter than the plain backdrop: it is 144 high, 36 from both edges.
  const bounds = await inkBounds(plain.target, 60)
  expect([bounds.top, bounds.bottom, bounds.right].map((at) => Math.round(at / 4))).toEqual([
    ...[9, 45, 311],
  ])
})

async function inkBounds(file: string, above = 130) {
  const raw = `${file}.grey`
  await makeMedia(raw, [{ file }], ['-pix_fmt', 'gray', '-f', 'rawvideo'])
  const pixels = await readFile(raw)
  const bounds = { left: 1280, top: 720, right: 0, bottom: 0, count: 0 }
  pixels.forEach((level, index) => {
    if (level > above) {
      const [x, y] = [index % 1280, Math.floor(index / 1280)]
      bounds.left = Math.min(bounds.left, x)
      bounds.top = Math.min(bounds.top, y)
      bounds.right = Math.max(bounds.right, x)
      bounds.bottom = Math.max(bounds.bottom, y)
      bounds.count++
    }
  })
  return bounds
}
