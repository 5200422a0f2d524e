import { join } from 'node:path'
import { expect, test } from 'vitest'
import { BLANK_ASSET, type Timeline } from '#shared/editing/timeline.ts'
import { pageBox, viewBetween, viewOf } from '#shared/pages/page-view.ts'
import { type Page, type Region, WHOLE, newPage } from '#shared/pages/page.ts'
import { PRESETS } from '#shared/export/preset.ts'
import { renderPlan } from '#shared/export/render-plan.ts'
import { type Ticks, frameStart } from '#shared/time/ticks.ts'
import { streamFfmpeg } from '#main/ffmpeg/stream.ts'
import { aFolder, generated, makeMedia, programs } from '#testing/make-media.ts'
import { aClip, aTimeline, anAsset } from '#testing/make-timeline.ts'
import { drawPicture } from './draw-picture.ts'
import type { Source } from './request.ts'

const RATE = { numerator: 30, denominator: 1 }
/** Of a story in the smallest preset. */
const SCREEN = { width: 640, height: 360 }
const PICTURE = { width: 1200, height: 1600 }

function time(frames: number): Ticks {
  return frameStart(frames, RATE)
}

/** Pictures of pages and a second of sound for each. */
async function makeSources(folder: string, pictures: readonly string[]) {
  const sources = new Map<string, Source>()
  const sound = await makeMedia(
    join(folder, 'voice.wav'),
    [generated(`sine=300:d=${pictures.length}`)],
    [],
  )
  sources.set('voice', { asset: await anAsset('voice', sound), file: sound })
  for (const [index, picture] of pictures.entries()) {
    const file = await makeMedia(
      join(folder, `${index}.png`),
      [generated(`${picture}`)],
      ['-frames:v', '1'],
    )
    sources.set(`${index}`, { asset: await anAsset(`${index}`, file), file })
  }
  return sources
}

/** How bright each pixel of each frame is that an export of a story encodes. */
async function drawnFrames(
  parts: Partial<Timeline>,
  sources: ReadonlyMap<string, Source>,
  workFolder: string,
): Promise<Buffer[]> {
  const timeline = aTimeline(parts)
  const preset = PRESETS['whatsapp']
  if (preset.kind === 'audio') {
    throw new Error('no picture')
  }
  const seen = { plan: renderPlan(timeline), overlays: [], preset }
  const drawn = await drawPicture(seen, { timeline, sources, workFolder }, 0)
  const output = ['-map', drawn.label, '-vsync', 'passthrough', '-pix_fmt', 'gray']
  const command = { inputs: drawn.inputs, filter: drawn.filters.join(';') }
  const chunks: Buffer[] = []
  for await (const chunk of streamFfmpeg(
    { ...command, output: [...output, '-f', 'rawvideo'] },
    { programs, subject: 'pages' },
  )) {
    chunks.push(chunk)
  }
  const pixels = Buffer.concat(chunks)
  const bytes = SCREEN.width * SCREEN.height
  return Array.from({ length: pixels.length / bytes }, (_, frame) =>
    pixels.subarray(frame * bytes, (frame + 1) * bytes),
  )
}

/** Where the middle of what is bright lies, in pixels. */
function brightMiddle(frame: Buffer): readonly [number, number] {
  let [sum, sumX, sumY] = [0, 0, 0]
  for (let index = 0; index < frame.length; index++) {
    const weight = Math.max(0, (frame[index] ?? 0) - 60)
    sum += weight
    sumX += weight * ((index % SCREEN.width) + 0.5)
    sumY += weight * (Math.floor(index / SCREEN.width) + 0.5)
  }
  return [sumX / sum, sumY / sum]
}

function brightness(frame: Buffer): number {
  return frame.reduce((sum, level) => sum + level, 0) / frame.length
}

test('the view of a page moves where the window shows it, evenly and without shaking', async () => {
  const folder = await aFolder()
  const at = { x: 620, y: 900, size: 60 }
  const dot = `drawbox=x=${at.x - at.size / 2}:y=${at.y - at.size / 2}:w=${at.size}:h=${at.size}:color=white:t=fill,gblur=sigma=20`
  const ground = `color=0x101010:s=${PICTURE.width}x${PICTURE.height}`
  const sources = await makeSources(folder, [`${ground},${dot}`, ground])
  const from: Region = { x: 0.05, y: 0.35, width: 0.9, height: 0.4 }
  const to: Region = { x: 0.3, y: 0.42, width: 0.5, height: 0.22 }
  const page: Page = { ...newPage('page', '0'), from, to }

  const frames = await drawnFrames(
    {
      clips: [aClip('voice', 0, 1)],
      pages: [page],
      pictures: [{ id: 'p', assetId: '0', pageId: 'page', at: time(0) }],
    },
    sources,
    folder,
  )

  const box = pageBox(page, PICTURE)
  const [start, end] = [viewOf(from, box, SCREEN), viewOf(to, box, SCREEN)]
  const wanted = frames.map((_, frame) => {
    const view = viewBetween(start, end, frame / 29)
    return [
      ((at.x - view.x) / view.width) * SCREEN.width,
      ((at.y - view.y) / view.height) * SCREEN.height,
    ] as const
  })
  const found = frames.map(brightMiddle)
  expect(frames).toHaveLength(30)
  const off = found.map(([x, y], index) => [
    x - (wanted[index]?.[0] ?? 0),
    y - (wanted[index]?.[1] ?? 0),
  ])
  expect(Math.max(...off.flat().map(Math.abs))).toBeLessThan(0.5)
  // How much farther or less far it moves than from the frame before.
  const steps = found
    .slice(1)
    .map(([x, y], index) => [x - (found[index]?.[0] ?? 0), y - (found[index]?.[1] ?? 0)])
  const jitter = steps
    .slice(1)
    .flatMap(([x = 0, y = 0], index) => [
      x - (steps[index]?.[0] ?? 0),
      y - (steps[index]?.[1] ?? 0),
    ])
  expect(Math.max(...jitter.map(Math.abs))).toBeLessThan(0.2)
})

test('pages are turned in the very frame, half before it and half after it; a spread is two pages', async () => {
  const folder = await aFolder()
  const spread = `color=black:s=1600x900,drawbox=x=800:w=800:h=900:color=white:t=fill`
  const sources = await makeSources(folder, [spread, 'color=gray:s=800x450'])
  const left: Page = { ...newPage('left', '0'), crop: { ...WHOLE, width: 0.5 } }
  const right: Page = { ...newPage('right', '0'), crop: { ...WHOLE, x: 0.5, width: 0.5 } }

  const frames = await drawnFrames(
    {
      clips: [aClip('voice', 0, 2)],
      pages: [left, right],
      pageFade: time(10),
      pictures: [
        { id: 'a', assetId: '0', pageId: 'left', at: time(0) },
        { id: 'b', assetId: '0', pageId: 'right', at: time(31) },
        { id: 'c', assetId: '1', at: time(50) },
      ],
    },
    sources,
    folder,
  )

  // Both halves of the spread, and their turn, are read from one file.
  const middles = frames.map((frame) => frame[SCREEN.width * 180 + 320] ?? 0)
  expect(middles.slice(0, 26)).toEqual(Array.from({ length: 26 }, () => expect.closeTo(0, -1)))
  expect(middles.slice(26, 36)).toEqual(
    Array.from({ length: 10 }, (_, index) => expect.closeTo(255 * (0.05 + index / 10), -1.1)),
  )
  expect(middles.slice(36, 50)).toEqual(Array.from({ length: 14 }, () => expect.closeTo(255, -1)))
  expect(middles.slice(50)).toEqual(Array.from({ length: 10 }, () => expect.closeTo(128, -1)))
  expect(brightness(frames[0] ?? Buffer.alloc(0))).toBeLessThan(60)
})

test('where a still has ended, the very frames of the recording are seen that belong there', async () => {
  const folder = await aFolder()
  const sources = await makeSources(folder, ['color=white:s=64x36'])
  const film = await makeMedia(
    join(folder, 'film.mkv'),
    [generated("color=black:s=64x36:r=30:d=2,format=gray,geq=lum='4*N'")],
    ['-c:v', 'ffv1'],
  )
  sources.set('film', { asset: await anAsset('film', film), file: film })

  const frames = await drawnFrames(
    {
      clips: [aClip('film', 0, 0.5), aClip('film', 1, 2)],
      pictures: [
        { id: 'still', assetId: '0', at: time(10) },
        { id: 'end', assetId: BLANK_ASSET, at: time(20) },
      ],
    },
    sources,
    folder,
  )

  const middles = frames.map((frame) => frame[SCREEN.width * 180 + 320] ?? 0)
  const recorded = (frame: number) => 4 * (frame < 15 ? frame : frame + 15)
  const wanted = frames.map((_, frame) => (frame >= 10 && frame < 20 ? 255 : recorded(frame)))
  expect(middles).toHaveLength(45)
  middles.forEach((level, frame) => expect(Math.abs(level - (wanted[frame] ?? 0))).toBeLessThan(2))
})
