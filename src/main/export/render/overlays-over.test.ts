import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Overlay, Timeline } from '#shared/editing/timeline.ts'
import { overlayOpacity, planOverlays } from '#shared/export/overlay-plan.ts'
import { type FrameRate, frameStart, ticks } from '#shared/time/ticks.ts'
import { aFolder, generated, makeMedia, programs } from '#testing/make-media.ts'
import { aTimeline, anAsset } from '#testing/make-timeline.ts'
import { streamFfmpeg } from '../../ffmpeg/stream.ts'
import { renderExport } from './render-export.ts'

const QUIET = { signal: new AbortController().signal, logFile: '', report: () => {} }
const [WIDTH, HEIGHT] = [160, 96]
/** The upper part is covered by overlays, the lower part never. */
const COVERED = WIDTH * (HEIGHT / 2)

async function aWorld(rate: FrameRate) {
  const folder = await aFolder()
  await mkdir(join(folder, 'work'))
  const video = await makeMedia(
    join(folder, 'video.mkv'),
    [generated(`testsrc2=s=${WIDTH}x${HEIGHT}:r=${rate.numerator}/${rate.denominator}:d=5`)],
    ['-preset', 'ultrafast', '-qp', '0', '-pix_fmt', 'yuv420p'],
  )
  const white = await makeMedia(
    join(folder, 'white.png'),
    [
      generated(
        `color=white:s=${WIDTH}x${HEIGHT / 2},format=rgba,pad=${WIDTH}:${HEIGHT}:color=black@0`,
      ),
    ],
    ['-frames:v', '1'],
  )
  return { folder, video, white }
}

/** Brightness of every pixel of every frame, of an export in which coding loses nothing. */
async function render(
  { folder, video, white }: Awaited<ReturnType<typeof aWorld>>,
  timeline: Timeline,
): Promise<Buffer[]> {
  const target = join(folder, 'result.mkv')
  await renderExport(
    {
      programs,
      timeline,
      sources: new Map([['a', { asset: await anAsset('a', video), file: video }]]),
      preset: 'archive-master',
      drawOverlays: async (overlays) => overlays.map(() => white),
      tags: { title: 'Kancil', show: 'Dongeng Sabtu', language: 'id' },
      target,
      workFolder: join(folder, 'work'),
    },
    QUIET,
  )
  const output = ['-map', '0:v', '-f', 'rawvideo', '-pix_fmt', 'gray', '-vsync', 'passthrough']
  const chunks: Buffer[] = []
  const command = { inputs: [{ file: target }], output }
  for await (const chunk of streamFfmpeg(command, { programs, subject: target })) {
    chunks.push(chunk)
  }
  const pixels = Buffer.concat(chunks)
  const size = WIDTH * HEIGHT
  return Array.from({ length: pixels.length / size }, (_, frame) =>
    pixels.subarray(frame * size, (frame + 1) * size),
  )
}

test('overlays are seen in the planned frames, with the planned fades, and change no other frame', async () => {
  const frameRate = { numerator: 30_000, denominator: 1001 }
  const world = await aWorld(frameRate)
  const at = (frame: number) => frameStart(frame, frameRate)
  const laid = (id: string, first: number, end: number, fades: [number, number]): Overlay => ({
    ...{ id, kind: 'title', text: 'T', subtitle: '', at: at(first), end: at(end) },
    ...{ fadeIn: at(fades[0]), fadeOut: at(fades[1]) },
  })
  const clip = (id: string, first: number, end: number) => ({
    ...{ id, assetId: 'a', start: at(first), end: at(end) },
  })
  const plain = aTimeline({
    frameRate,
    clips: [clip('1', 0, 50), clip('2', 61, 110), clip('3', 20, 40)],
  })
  const overlays = [
    laid('hard', 0, 7, [0, 0]),
    laid('soft', 13, 41, [10, 6]),
    laid('one frame', 48, 49, [3, 3]),
    // A quarter of a frame off: rounded to whole ones, as cuts are.
    { ...laid('rounded', 70, 90, [5, 0]), at: ticks(at(70) + 5_000_000) },
    laid('last', 110, 119, [0, 4]),
  ]
  const planned = planOverlays({ ...plain, overlays })

  const before = await render(world, plain)
  const after = await render(world, { ...plain, overlays })

  expect(after).toHaveLength(119)
  const bare = (number: number) => before[number] ?? Buffer.alloc(0)
  const touched = after.flatMap((frame, number) => (frame.equals(bare(number)) ? [] : [number]))
  expect(touched).toEqual(
    planned.flatMap(({ firstFrame, frames }) =>
      Array.from({ length: frames }, (_, index) => firstFrame + index),
    ),
  )
  const spilt = after.filter(
    (frame, number) => !frame.subarray(COVERED).equals(bare(number).subarray(COVERED)),
  )
  expect(spilt).toEqual([])
  const wrong = after.map((frame, number) => {
    const opacity = Math.max(...planned.map((one) => overlayOpacity(one, number)))
    return farthest(frame, bare(number), opacity)
  })
  expect(Math.max(...wrong)).toBeLessThanOrEqual(3)
})

/** How far the covered part is from what it should be: white over what is there without. */
function farthest(frame: Buffer, bare: Buffer, opacity: number): number {
  return frame.subarray(0, COVERED).reduce((most, value, index) => {
    const expected = (bare[index] ?? 0) * (1 - opacity) + 255 * opacity
    return Math.max(most, Math.abs(value - expected))
  }, 0)
}
