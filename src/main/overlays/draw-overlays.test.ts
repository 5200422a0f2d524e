import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import type { Overlay } from '#shared/editing/timeline.ts'
import type { PictureSize } from '#shared/export/exported-episode.ts'
import {
  type LetteredLayout,
  layOutLowerThird,
  layOutTitle,
} from '#shared/overlays/lettered-overlay.ts'
import { EMPTY_KIT } from '#shared/shows/kit.ts'
import { plateLook } from '#shared/shows/look.ts'
import { fromSeconds, ZERO } from '#shared/time/ticks.ts'
import { aFolder, generated, makeMedia, programs } from '#testing/make-media.ts'
import { streamFfmpeg } from '../ffmpeg/stream.ts'
import { drawOverlays } from './draw-overlays.ts'

const FONTS = join(import.meta.dirname, '../../../resources/fonts')
const LOOK = plateLook({ spine: 0 }, EMPTY_KIT)
const LAID = { id: 'o', at: ZERO, end: fromSeconds(4), fadeIn: ZERO, fadeOut: ZERO }

interface Pixel {
  readonly x: number
  readonly y: number
  readonly rgb: readonly [number, number, number]
  readonly alpha: number
}

async function draw(folder: string, overlay: Overlay, size: PictureSize, logo?: string) {
  const picture = logo ? { file: logo, modifiedAtMs: 0 } : undefined
  const tools = { programs, fontsFolder: FONTS, size, look: LOOK, folder }
  const [file = ''] = await drawOverlays([{ overlay, picture }], tools)
  const chunks: Buffer[] = []
  const output = ['-map', '0:v', '-f', 'rawvideo', '-pix_fmt', 'rgba']
  const command = { inputs: [{ file }], output }
  for await (const chunk of streamFfmpeg(command, { programs, subject: file })) {
    chunks.push(chunk)
  }
  const bytes = Buffer.concat(chunks)
  expect(bytes.length).toBe(size.width * size.height * 4)
  const seen: Pixel[] = []
  for (let index = 0; index < bytes.length; index += 4) {
    const [r = 0, g = 0, b = 0, alpha = 0] = bytes.subarray(index, index + 4)
    const pixel = index / 4
    // The rim of a shape reaches a sixty-fourth of a pixel further.
    if (alpha > 8) {
      const [x, y] = [pixel % size.width, Math.floor(pixel / size.width)]
      seen.push({ x, y, rgb: [r, g, b], alpha })
    }
  }
  return { file, seen }
}

function around(pixels: readonly Pixel[]) {
  const end = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity }
  return pixels.reduce(
    ({ left, right, top, bottom }, { x, y }) => ({
      left: Math.min(left, x),
      right: Math.max(right, x + 1),
      top: Math.min(top, y),
      bottom: Math.max(bottom, y + 1),
    }),
    end,
  )
}

function difference(a: Pixel['rgb'], b: readonly [number, number, number]): number {
  return Math.max(...a.map((value, index) => Math.abs(value - (b[index] ?? 0))))
}

const GROUND = [0x15, 0x32, 0x3c] as const
const BAR = [0xe5, 0x8a, 0x63] as const

/** Letters are bright where the plate is dark; the bar is left out by its place. */
function letters(seen: readonly Pixel[], { box, bar, stack }: LetteredLayout): Pixel[] {
  const barIsLeft = !stack.isRightToLeft
  const [from, to] = barIsLeft ? [box.x + bar, box.x + box.width] : [box.x, box.x + box.width - bar]
  return seen.filter(({ x, rgb }) => x >= from && x < to && difference(rgb, GROUND) > 60)
}

const TEXTS: readonly (readonly [string, string])[] = [
  ['Kancil dan Buku Tua', 'Dongeng Sabtu · Perpustakaan Kota Arunika'],
  [
    'Prof. Dr. Ketidakbertanggungjawabanmemperpanjangpertanggungjawabannya',
    'ŁÓDŹ, ḤIKĀYAT ṬUFĀḤ ÑANDÚ WWWWWWWWWWWWWWWW MMMMMMMM '.repeat(3).trim(),
  ],
  ['قراءة الكتب القديمة في المكتبة', 'شمس الشموس، أستاذ المكتبات في Gadjah Mada'],
  ['{\\b1}Tebal\\N 100%', "Kata 'orang': [satu], dua; #3"],
]
const WIDE = { width: 1280, height: 720 }
const TALL = { width: 540, height: 960 }

test.each(TEXTS)('letters stand within their plate in every shape: %s', async (first, second) => {
  const folder = await aFolder()
  const title = { ...LAID, kind: 'title', text: first, subtitle: second } as const
  const name = { ...LAID, kind: 'lowerThird', name: first, role: second } as const
  for (const [overlay, layout] of [
    [title, layOutTitle(title, WIDE, LOOK)],
    [name, layOutLowerThird(name, TALL, LOOK)],
  ] as const) {
    const { seen } = await draw(folder, overlay, layout.size)

    const { box, padding, bar } = layout
    expect(around(seen)).toEqual({
      ...{ left: box.x, right: box.x + box.width, top: box.y, bottom: box.y + box.height },
    })
    const { left, right, top, bottom } = around(letters(seen, layout))
    const [room, edge] = [padding * 0.75, layout.stack.isRightToLeft ? 0 : bar]
    expect(left).toBeGreaterThanOrEqual(box.x + edge + room)
    expect(right).toBeLessThanOrEqual(box.x + box.width - (bar - edge) - room)
    expect(top).toBeGreaterThan(box.y)
    expect(bottom).toBeLessThan(box.y + box.height)
    expect(right - left).toBeGreaterThan(20)
  }
})

test('a plate is solid, and its round corners have its own colours: no dark or bright edge', async () => {
  const folder = await aFolder()
  const overlay = { ...LAID, kind: 'lowerThird', name: 'Bu Ani', role: '' } as const
  const { seen } = await draw(folder, overlay, { width: 1920, height: 1080 })

  const edges = seen.filter(({ alpha }) => alpha > 24 && alpha < 240)
  expect(edges.length).toBeGreaterThan(8)
  expect(edges.length).toBeLessThan(200)
  const worst = edges.map(({ rgb }) => Math.min(difference(rgb, GROUND), difference(rgb, BAR)))
  expect(Math.max(...worst)).toBeLessThan(12)
})

test('a logo keeps its edges clean and its shape, in the corner that was chosen, at any size', async () => {
  const folder = await aFolder()
  const logo = await makeMedia(
    join(folder, 'logo.png'),
    [
      generated(
        'color=white:s=300x200,format=rgba,geq=r=255*lt(hypot(X-150\\,Y-100)\\,90):g=r(X\\,Y)*lt(hypot(X-150\\,Y-100)\\,90):b=r(X\\,Y)*lt(hypot(X-150\\,Y-100)\\,90):a=255*lt(hypot(X-150\\,Y-100)\\,90)',
      ),
    ],
    ['-frames:v', '1'],
  )
  const size = { width: 640, height: 360 }
  for (const [corner, share] of [
    ['topRight', 0.1],
    ['bottomLeft', 1],
  ] as const) {
    const overlay = { ...LAID, kind: 'picture', assetId: 'logo', corner, size: share } as const
    const { seen } = await draw(folder, overlay, size, logo)

    const { left, right, top, bottom } = around(seen)
    expect(Math.abs((right - left) / (bottom - top) - 1)).toBeLessThan(0.1)
    expect(left).toBeGreaterThanOrEqual(8)
    expect(right).toBeLessThanOrEqual(size.width - 8)
    expect(top).toBeGreaterThanOrEqual(8)
    expect(bottom).toBeLessThanOrEqual(size.height - 8)
    expect((left + right) / 2 > 320).toBe(corner === 'topRight')
    const edges = seen.filter(({ alpha }) => alpha > 40 && alpha < 240)
    expect(edges.length).toBeGreaterThan(8)
    expect(Math.min(...edges.flatMap(({ rgb }) => rgb))).toBeGreaterThan(235)
  }
})

test('many are drawn at once, the same one once, and nothing is left beside them', async () => {
  const folder = await aFolder()
  const size = { width: 320, height: 180 }
  const title = { ...LAID, kind: 'title', text: 'Satu', subtitle: '' } as const
  const titles = Array.from({ length: 30 }, (_, index) => ({ ...title, text: `Judul ${index}` }))
  const overlays = [title, { ...title, id: 'x', end: fromSeconds(9) }, ...titles]

  const files = await drawOverlays(
    overlays.map((overlay) => ({ overlay, picture: undefined })),
    { programs, fontsFolder: FONTS, size, look: LOOK, folder },
  )

  expect(files[1]).toBe(files[0])
  expect(new Set(files).size).toBe(31)
  expect((await readdir(folder)).toSorted()).toEqual(
    [...new Set(files)].map((file) => basename(file)).toSorted(),
  )
  const third = await draw(folder, titles[0] ?? title, size)
  expect(third.file).toBe(files[2])
  expect(third.seen.length).toBeGreaterThan(500)
})
