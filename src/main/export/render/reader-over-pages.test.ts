import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type CameraPlace, type Picture, USUAL_CAMERA } from '#shared/editing/timeline.ts'
import { cameraMargin, cameraSide } from '#shared/export/camera-graph.ts'
import { newPage } from '#shared/pages/page.ts'
import { frameStart } from '#shared/time/ticks.ts'
import { streamFfmpeg } from '../../ffmpeg/stream.ts'
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

const RATE = { numerator: 30, denominator: 1 }
const CAMERA_FRAMES = 150
const PLACE: CameraPlace = { ...USUAL_CAMERA, overPages: true, corner: 'topRight', size: 0.5 }

/** Stretches of the recording, in frames; one of them lies before another, and two go on over a cut. */
const CUTS = [
  [100, 112],
  [112, 120],
  [20, 45],
  [60, 71],
] as const
/** What is shown from which frame on, and how bright it is: two pages, a picture that is none, a page again. */
const SHOWN = [
  { at: 0, assetId: 'light', pageId: 'first', level: 200 },
  { at: 30, assetId: 'grey', pageId: 'second', level: 90 },
  { at: 41, assetId: 'black', level: 0 },
  { at: 47, assetId: 'light', pageId: 'first', level: 200 },
] as const
const FRAMES = CUTS.reduce((sum, [from, to]) => sum + to - from, 0)

async function aStory() {
  const folder = await aFolder()
  await mkdir(join(folder, 'work'))
  const camera = await makeMedia(
    join(folder, 'camera.mp4'),
    [numberedFrames(CAMERA_FRAMES / 30, 30), generated('sine=d=5')],
    ['-crf', '8', '-preset', 'ultrafast', '-g', '25'],
  )
  const sources = new Map<string, Source>()
  const add = async (id: string, file: string) =>
    sources.set(id, { asset: await anAsset(id, file), file })
  await add('camera', camera)
  for (const { assetId, level } of SHOWN) {
    const colour = `color=0x${level.toString(16).padStart(2, '0').repeat(3)}:s=320x180`
    const picture = join(folder, `${assetId}.png`)
    await makeMedia(picture, [generated(colour)], ['-frames:v', '1'])
    await add(assetId, picture)
  }
  return { folder, sources }
}

type Story = Awaited<ReturnType<typeof aStory>>

async function exported({ folder, sources }: Story, leader: string) {
  const target = join(folder, 'result.mp4')
  const pictures = SHOWN.map((shown, index): Picture => {
    const pageId = 'pageId' in shown ? { pageId: shown.pageId } : {}
    return { id: `${index}`, assetId: shown.assetId, at: frameStart(shown.at, RATE), ...pageId }
  })
  await renderExport(
    {
      ...{ programs, sources, target, preset: 'whatsapp', workFolder: join(folder, 'work') },
      timeline: aTimeline({
        clips: CUTS.map(([from, to], index) => ({
          ...{ id: `${index}`, assetId: leader },
          ...{ start: frameStart(from, RATE), end: frameStart(to, RATE) },
        })),
        pages: [newPage('first', 'light'), newPage('second', 'grey')],
        ...{ pictures, camera: PLACE, pageFade: frameStart(6, RATE) },
      }),
      tags: { title: 'Kancil', show: 'Dongeng Sabtu', language: 'id' },
    },
    { signal: new AbortController().signal, logFile: '', report: () => {} },
  )
  const { video } = await anAsset('result', target)
  return { file: target, size: { width: video?.width ?? 0, height: video?.height ?? 0 } }
}

/** The part of the picture in which the camera is. */
function cornerOf({ size }: Awaited<ReturnType<typeof exported>>): string {
  const width = cameraSide(PLACE, size)
  const margin = cameraMargin(size)
  return `crop=${width}:${(width * 72) / 128}:iw-ow-${margin}:${margin}`
}

/** How bright the lower left quarter of each frame is, where no camera is. */
async function pageLevels(file: string): Promise<number[]> {
  const filter = '[0:v]crop=iw/2:ih/4:0:ih*3/4,scale=1:1:flags=area,format=gray[v]'
  const output = ['-map', '[v]', '-fps_mode', 'passthrough', '-f', 'rawvideo']
  const chunks: Buffer[] = []
  const command = { inputs: [{ file }], filter, output }
  for await (const chunk of streamFfmpeg(command, { programs, subject: file })) {
    chunks.push(chunk)
  }
  return [...Buffer.concat(chunks)]
}

function shownIn(frame: number) {
  return SHOWN.findLast(({ at }) => at <= frame)!
}

/** Whether both pages of the turn are seen. */
function isTurning(frame: number): boolean {
  return Math.abs(frame - SHOWN[1].at) < 4
}

/** The frames of the recording that are heard, in the order of the export. */
const HEARD = CUTS.flatMap(([from, to]) =>
  Array.from({ length: to - from }, (_, index) => from + index),
)

test('who reads is seen in a corner of the pages, frame for frame with what is heard, and pages elsewhere', async () => {
  const story = await aStory()
  const made = await exported(story, 'camera')

  const isPage = (frame: number) => 'pageId' in shownIn(frame)
  expect(await readNumbers(made.file, cornerOf(made))).toEqual(
    HEARD.map((number, frame) => (isPage(frame) ? number : 0)),
  )
  const levels = await pageLevels(made.file)
  expect(levels).toHaveLength(FRAMES)
  const standing = HEARD.flatMap((_, frame) => (isTurning(frame) ? [] : [frame]))
  for (const frame of standing) {
    expect(Math.abs((levels[frame] ?? 0) - shownIn(frame).level)).toBeLessThan(20)
  }

  // Where the camera recorded beside a screen it has a time of its own; until it began, its first frame is held.
  const camera = story.sources.get('camera')!
  const companions = [{ assetId: 'camera', offset: frameStart(-25, RATE) }]
  const screen = { ...camera, asset: { ...camera.asset, id: 'screen', companions } }
  story.sources.set('screen', screen)
  const beside = await exported(story, 'screen')
  expect((await readNumbers(beside.file, cornerOf(beside))).slice(0, 41)).toEqual(
    HEARD.slice(0, 41).map((number) => Math.max(0, number - 25)),
  )
})
