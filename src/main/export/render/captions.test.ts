import { execFileSync } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fileOf } from '#shared/captions/formats/caption-file.ts'
import { writeCaptions } from '#shared/captions/formats/write-captions.ts'
import { type CaptionLook, USUAL_CAPTION_LOOK } from '#shared/captions/caption-look.ts'
import type { Cue } from '#shared/captions/cue.ts'
import { showCaption } from '#shared/captions/shown-caption.ts'
import type { PresetId } from '#shared/export/preset.ts'
import { fromSeconds } from '#shared/time/ticks.ts'
import { streamFfmpeg } from '../../ffmpeg/stream.ts'
import { aFolder, generated, makeMedia, programs } from '#testing/make-media.ts'
import { aClip, aTimeline, anAsset } from '#testing/make-timeline.ts'
import { renderExport } from './render-export.ts'

const RATE = 30
const FONTS = join(import.meta.dirname, '../../../../resources/fonts')
const SIZE = { width: 1280, height: 720 }
const GREY = 128

function aCue(id: string, start: number, end: number, text: string): Cue {
  return { id, start: fromSeconds(start), end: fromSeconds(end), text }
}

const CUES = [
  aCue('1', 0.31, 1, 'Pada suatu hari'),
  aCue('2', 1, 1.72, 'di tepi hutan\nyang lebat'),
]

interface Wanted {
  readonly preset: PresetId
  readonly look?: CaptionLook
  readonly isBurned?: boolean
}

/** A grey video of two seconds with captions, exported. */
async function exported({ preset, look, isBurned }: Wanted): Promise<string> {
  const folder = await aFolder()
  const a = await makeMedia(
    join(folder, 'a.mp4'),
    [generated(`color=0x808080:s=1280x720:r=${RATE}:d=2`), generated('sine=d=2:r=48000')],
    ['-preset', 'ultrafast', '-tune', 'zerolatency', '-g', '30', '-pix_fmt', 'yuv420p'],
  )
  const srt = join(folder, 'a.srt')
  await writeFile(srt, writeCaptions(fileOf(CUES, 'srt')))
  const workFolder = join(folder, 'work')
  await mkdir(workFolder)
  const target = join(folder, preset === 'archive-master' ? 'result.mkv' : 'result.mp4')
  const timeline = aTimeline({ clips: [aClip('a', 0, 2)], ...(look ? { captionLook: look } : {}) })
  await renderExport(
    {
      ...{ programs, timeline, preset, target, workFolder },
      sources: new Map([['a', { asset: await anAsset('a', a), file: a }]]),
      captions: [{ language: 'id', file: srt }],
      burned: isBurned ? { cues: CUES, fontsFolder: FONTS } : undefined,
      tags: { title: 'Kancil', show: 'Dongeng Sabtu', language: 'id' },
    },
    { signal: new AbortController().signal, logFile: '', report: () => {} },
  )
  return target
}

test.each(['youtube-720p', 'archive-master'] as const)(
  'a video (%s) carries its captions to be switched on and off, and gives them back as they were',
  async (preset) => {
    const file = await exported({ preset })

    const probed = JSON.parse(
      execFileSync(programs.ffprobe, [
        ...['-v', 'error', '-of', 'json', '-select_streams', 's', '-show_streams', file],
      ]).toString(),
    )
    expect(probed.streams).toMatchObject([
      { tags: { language: 'ind' }, disposition: { forced: 0 } },
    ])
    const read = execFileSync(programs.ffmpeg, [
      ...['-v', 'error', '-i', file, '-map', '0:s:0', '-f', 'srt', '-'],
    ]).toString()
    expect(read.replaceAll('\r', '').trim()).toBe(writeCaptions(fileOf(CUES, 'srt')).trim())
  },
)

/** Of every frame, how far the grey of some part of it is from what was recorded, at most. */
async function changes(file: string, part: string): Promise<number[]> {
  const filter = `[0:v]${part},format=gray[v]`
  const output = ['-map', '[v]', '-fps_mode', 'passthrough', '-f', 'rawvideo']
  const chunks: Buffer[] = []
  for await (const chunk of streamFfmpeg(
    { inputs: [{ file }], filter, output },
    { programs, subject: file },
  )) {
    chunks.push(chunk)
  }
  const bytes = Buffer.concat(chunks)
  const size = bytes.length / (2 * RATE)
  return Array.from({ length: 2 * RATE }, (_, frame) =>
    bytes
      .subarray(frame * size, (frame + 1) * size)
      .reduce((most, value) => Math.max(most, Math.abs(value - GREY)), 0),
  )
}

test('captions are written into exactly the frames they are said in, where the preview shows them', async () => {
  const look = USUAL_CAPTION_LOOK
  const file = await exported({ preset: 'youtube-720p', look, isBurned: true })

  for (const [cue, first, end] of [
    [CUES[0]!, 10, 30],
    [CUES[1]!, 30, 52],
  ] as const) {
    const { plate } = showCaption(cue.text, SIZE, look)
    const { x = 0, y = 0, width = 0, height = 0 } = plate ?? {}
    const corner = `crop=8:8:${x + 8}:${y + 4}`
    const seen = (await changes(file, corner)).map((change) => change > 60)
    expect(seen.slice(first, end).every(Boolean)).toBe(true)
    const letters = await changes(file, `crop=${width - 40}:${height - 20}:${x + 20}:${y + 10}`)
    expect(Math.min(...letters.slice(first, end))).toBeGreaterThan(100)
    const beside = await changes(file, `crop=20:${height}:${x - 30}:${y}`)
    expect(Math.max(...beside.slice(first, end))).toBeLessThan(30)
  }
  const anywhere = (await changes(file, 'null')).map((change) => change > 40)
  expect(anywhere.indexOf(true)).toBe(10)
  expect(anywhere.lastIndexOf(true)).toBe(51)
})

test('without a plate, letters stand on the picture at its upper edge', async () => {
  const look = { ...USUAL_CAPTION_LOOK, size: 'large', ground: 'outline', place: 'top' } as const
  const file = await exported({ preset: 'youtube-720p', look, isBurned: true })

  expect((await changes(file, 'crop=1280:360:0:360'))[20]).toBeLessThan(20)
  expect((await changes(file, 'crop=1280:180:0:0'))[20]).toBeGreaterThan(100)
})
