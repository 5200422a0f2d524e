import { execFileSync } from 'node:child_process'
import { mkdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Timeline } from '#shared/editing/timeline.ts'
import { PRESETS, type PresetId } from '#shared/export/preset.ts'
import { fromSeconds } from '#shared/time/ticks.ts'
import { aFolder, generated, makeMedia, programs, readNumbers } from '#testing/make-media.ts'
import { aClip, aTimeline, anAsset } from '#testing/make-timeline.ts'
import { measureLoudness } from '../../ffmpeg/measure.ts'
import { renderExport } from './render-export.ts'
import type { Source } from './request.ts'

const QUIET = { signal: new AbortController().signal, logFile: '', report: () => {} }

async function render(preset: PresetId, files: Record<string, string>, edit: Partial<Timeline>) {
  const folder = await aFolder()
  const sources = new Map<string, Source>()
  for (const [id, file] of Object.entries(files)) {
    sources.set(id, { asset: await anAsset(id, file), file })
  }
  await mkdir(join(folder, 'work'))
  const target = join(folder, `result.${PRESETS[preset].extension}`)
  const tags = { title: 'Kancil', show: 'Dongeng Sabtu', language: 'id' }
  const workFolder = join(folder, 'work')
  const result = await renderExport(
    { programs, timeline: aTimeline(edit), sources, preset, tags, target, workFolder },
    QUIET,
  )
  return { file: target, result }
}

function probed(file: string) {
  const options = ['-v', 'error', '-of', 'json', '-show_streams', '-show_format', '-show_chapters']
  return JSON.parse(execFileSync(programs.ffprobe, [...options, file]).toString())
}

/** A checksum of every decoded frame of picture. */
function frameSums(file: string): string {
  const options = ['-v', 'error', '-i', file, '-map', '0:v:0', '-f', 'framemd5', '-']
  const lines = execFileSync(programs.ffmpeg, options).toString().split('\n')
  return lines
    .filter((line) => !line.startsWith('#'))
    .map((line) => line.split(',').at(-1))
    .join('\n')
}

test('a vertical video keeps the side that was chosen, and whole pages', async () => {
  const folder = await aFolder()
  const halves = await makeMedia(
    join(folder, 'halves.mp4'),
    [
      generated('color=black:s=640x360:r=30:d=2,drawbox=x=0:y=0:w=320:h=360:c=white:t=fill'),
      generated('sine=d=2'),
    ],
    [],
  )
  const page = await makeMedia(
    join(folder, 'page.png'),
    [generated('color=white:s=400x300:d=1')],
    ['-frames:v', '1'],
  )
  const clips = [aClip('halves', 0, 1)]
  const pictures = [{ id: 'p', assetId: 'page', at: fromSeconds(0.5) }]

  const left = await render('vertical-1080', { halves, page }, { clips, pictures, tallCrop: 0 })
  const right = await render('vertical-1080', { halves }, { clips, tallCrop: 1 })

  expect(probed(left.file).streams[0]).toMatchObject({ width: 1080, height: 1920 })
  const white = 2 ** 16 - 1
  expect(new Set((await readNumbers(left.file)).slice(0, 15))).toEqual(new Set([white]))
  expect(new Set(await readNumbers(right.file))).toEqual(new Set([0]))
  // The page fits between bars: white in the middle, dark above.
  expect((await readNumbers(left.file)).at(-1)).toBe(white)
  expect((await readNumbers(left.file, 'crop=iw:200:0:0')).at(-1)).toBe(0)
})

test('a video for WhatsApp stays below 16 MB even when nothing in it can be foreseen', async () => {
  const folder = await aFolder()
  const noise = await makeMedia(
    join(folder, 'noise.mp4'),
    [generated('color=gray:s=640x360:r=5:d=60,noise=alls=100:allf=t'), generated('sine=d=60')],
    ['-preset', 'ultrafast', '-crf', '20'],
  )

  const { file, result } = await render(
    'whatsapp',
    { noise },
    { clips: [aClip('noise', 0, 60)], frameRate: { numerator: 5, denominator: 1 } },
  )

  const { size } = await stat(file)
  expect(size).toBe(result.sizeBytes)
  expect(size).toBeLessThan(16_000_000)
  expect(size).toBeGreaterThan(13_000_000)
  expect(probed(file).streams.map((stream: { codec_name: string }) => stream.codec_name)).toEqual([
    'h264',
    'aac',
  ])
})

test('what would not be worth watching on WhatsApp is refused before any work', async () => {
  const folder = await aFolder()
  const a = await makeMedia(join(folder, 'a.wav'), [generated('sine=d=2')], [])
  const clips = Array.from({ length: 500 }, () => aClip('a', 0, 2))

  await expect(render('whatsapp', { a }, { clips })).rejects.toMatchObject({
    failure: { code: 'export.tooLong', values: { length: '16:40', megabytes: 16 } },
  })
})

test('an archive master loses nothing of the picture and leaves the sound as loud as it was', async () => {
  const folder = await aFolder()
  const source = await makeMedia(
    join(folder, 'source.mkv'),
    [generated('testsrc2=s=640x360:r=25:d=3'), generated("aevalsrc='0.05*sin(880*PI*t)':d=3")],
    ['-c:v', 'ffv1', '-pix_fmt', 'yuv420p', '-c:a', 'pcm_s24le', '-ac', '2'],
  )

  const { file } = await render(
    'archive-master',
    { source },
    {
      clips: [aClip('source', 0, 3)],
      frameRate: { numerator: 25, denominator: 1 },
      chapters: [{ id: '1', at: fromSeconds(0), title: 'Pembuka' }],
    },
  )

  const { streams, format, chapters } = probed(file)
  expect(streams[0]).toMatchObject({ codec_name: 'ffv1', width: 640, height: 360 })
  expect(streams[1]).toMatchObject({
    codec_name: 'flac',
    sample_rate: '48000',
    bits_per_raw_sample: '24',
  })
  expect(format.tags.title ?? format.tags.TITLE).toBe('Kancil')
  expect(chapters).toHaveLength(1)
  expect(frameSums(file)).toBe(frameSums(source))
  const about = { programs, subject: 'master' }
  const before = await measureLoudness(source, about)
  const after = await measureLoudness(file, about)
  expect(Math.abs(after.integrated - before.integrated)).toBeLessThanOrEqual(0.1)
})
