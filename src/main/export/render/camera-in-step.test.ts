import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CameraPlace, type Clip, USUAL_CAMERA } from '#shared/editing/timeline.ts'
import { cameraMargin, cameraSide } from '#shared/export/camera-graph.ts'
import { type Ticks, frameStart, ticks } from '#shared/time/ticks.ts'
import {
  aFolder,
  generated,
  makeMedia,
  numberedFrames,
  programs,
  readNumbers,
} from '#testing/make-media.ts'
import { aTimeline, anAsset } from '#testing/make-timeline.ts'
import { renderExport } from './render-export.ts'
import type { Source } from './request.ts'

const QUIET = { signal: new AbortController().signal, logFile: '', report: () => {} }
const RATE = { numerator: 30, denominator: 1 }
const SCREEN = { width: 1280, height: 720 }
/** Frames in each of the two recordings. */
const SCREEN_FRAMES = 240
const CAMERA_FRAMES = 200

interface World {
  readonly folder: string
  readonly screen: string
  readonly camera: string
}

async function aWorld(): Promise<World> {
  const folder = await aFolder()
  const options = ['-crf', '8', '-preset', 'ultrafast']
  // Wider than what it shows, so that the numbers and the camera do not cover each other.
  const screen = await makeMedia(
    join(folder, 'screen.mp4'),
    [numberedFrames(SCREEN_FRAMES / 30, 30), generated('sine=d=8')],
    [...options, '-vf', 'pad=128:144:0:0'],
  )
  const camera = await makeMedia(
    join(folder, 'camera.mp4'),
    [numberedFrames(CAMERA_FRAMES / 30, 30)],
    options,
  )
  await mkdir(join(folder, 'work'))
  return { folder, screen, camera }
}

async function render(
  { folder, screen, camera }: World,
  edit: { clips: readonly Clip[]; offset: Ticks; place: CameraPlace },
): Promise<string> {
  const leader = await anAsset('screen', screen)
  const tied = { assetId: 'camera', offset: edit.offset }
  const sources = new Map<string, Source>([
    ['screen', { asset: { ...leader, companions: [tied] }, file: screen }],
    ['camera', { asset: await anAsset('camera', camera), file: camera }],
  ])
  const target = join(folder, 'result.mp4')
  await renderExport(
    {
      programs,
      timeline: aTimeline({ clips: [...edit.clips], camera: edit.place }),
      sources,
      preset: 'youtube-720p',
      tags: { title: 'Kancil', show: 'Dongeng Sabtu', language: 'id' },
      target,
      workFolder: join(folder, 'work'),
    },
    QUIET,
  )
  return target
}

/** The part of the picture in which the camera is. */
function cornerOf(place: CameraPlace): string {
  const width = cameraSide(place, SCREEN)
  const height = (width * 72) / 128
  const margin = cameraMargin(SCREEN)
  const x = place.corner.endsWith('Left') ? `${margin}` : `iw-ow-${margin}`
  const y = place.corner.startsWith('top') ? `${margin}` : `ih-oh-${margin}`
  return `crop=${width}:${height}:${x}:${y}`
}

/** The screen's numbers are in the upper half of a square picture in the middle. */
const UPPER_HALF = 'crop=iw*640/1280:ih/2:320:0'

/** Cuts in any order, some of them twice. */
const Cuts = fc.array(
  fc.record({
    first: fc.integer({ min: 0, max: SCREEN_FRAMES - 13 }),
    frames: fc.integer({ min: 1, max: 12 }),
  }),
  { minLength: 4, maxLength: 16 },
)

test('screen and camera show the same moment through any cuts, wherever the camera began', async () => {
  const world = await aWorld()
  const place: CameraPlace = { ...USUAL_CAMERA, corner: 'bottomLeft', size: 0.2 }
  // Fractions of a frame are rounded, as everything else is.
  const cases = fc.sample(fc.tuple(Cuts, fc.integer({ min: -50, max: 90 })), {
    numRuns: 3,
    seed: 4,
  })
  for (const [cuts, offsetFrames] of cases) {
    const clips = cuts.map(({ first, frames }, index) => ({
      id: `${index}`,
      assetId: 'screen',
      start: frameStart(first, RATE),
      end: frameStart(first + frames, RATE),
    }))
    const offset = ticks(frameStart(offsetFrames, RATE) + 5_000_000)

    const file = await render(world, { clips, offset, place })

    const screen = cuts.flatMap(({ first, frames }) =>
      Array.from({ length: frames }, (_, index) => first + index),
    )
    const camera = screen.map((frame) =>
      Math.min(CAMERA_FRAMES - 1, Math.max(0, frame + offsetFrames)),
    )
    expect(await readNumbers(file, UPPER_HALF)).toEqual(screen)
    expect(await readNumbers(file, cornerOf(place))).toEqual(camera)
  }
})

test('the camera is in the corner that was chosen, and nowhere when it is hidden', async () => {
  const world = await aWorld()
  const clips = [{ id: '1', assetId: 'screen', start: ticks(0), end: frameStart(4, RATE) }]
  for (const corner of ['topRight', 'bottomRight', 'bottomLeft'] as const) {
    const place = { ...USUAL_CAMERA, corner }
    const file = await render(world, { clips, offset: frameStart(40, RATE), place })
    expect(await readNumbers(file, cornerOf(place))).toEqual([40, 41, 42, 43])
  }

  const hidden = { ...USUAL_CAMERA, isShown: false }
  const file = await render(world, { clips, offset: ticks(0), place: hidden })
  expect(await readNumbers(file, cornerOf(hidden))).toEqual([0, 0, 0, 0])
})
