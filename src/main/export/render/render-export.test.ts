import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { CancelledError } from '#shared/failure/failure.ts'
import type { Timeline } from '#shared/editing/timeline.ts'
import type { PresetId } from '#shared/export/preset.ts'
import { fromSeconds } from '#shared/time/ticks.ts'
import {
  aFolder,
  generated,
  makeMedia,
  numberedFrames,
  programs,
  readNumbers,
} from '#testing/make-media.ts'
import { aClip, aTimeline, anAsset } from '#testing/make-timeline.ts'
import { readSamples } from '#testing/read-samples.ts'
import { measureLoudness } from '../../ffmpeg/measure.ts'
import { renderExport } from './render-export.ts'
import type { RenderRequest } from './request.ts'

const QUIET = { signal: new AbortController().signal, logFile: '', report: () => {} }

interface Wanted {
  readonly folder: string
  readonly preset: PresetId
  readonly files: Readonly<Record<string, string>>
  readonly timeline: Partial<Timeline>
  readonly more?: Partial<RenderRequest>
}

async function request({ folder, preset, files, timeline, more }: Wanted): Promise<RenderRequest> {
  const sources = new Map()
  for (const [id, file] of Object.entries(files)) {
    sources.set(id, { asset: await anAsset(id, file), file })
  }
  await mkdir(join(folder, 'work'), { recursive: true })
  return {
    programs,
    timeline: aTimeline(timeline),
    sources,
    preset,
    tags: { title: 'Kancil', show: 'Dongeng Sabtu', language: 'id' },
    target: join(folder, `result.${preset.startsWith('podcast') ? preset.slice(8) : 'mp4'}`),
    workFolder: join(folder, 'work'),
    ...more,
  }
}

function streamLengths(file: string): { video: number; audio: number } {
  const probed = (selector: string) =>
    Number(
      execFileSync(programs.ffprobe, [
        ...['-v', 'error', '-select_streams', selector, '-show_entries', 'stream=duration'],
        ...['-of', 'csv=p=0', file],
      ]).toString(),
    )
  return { video: probed('v:0'), audio: probed('a:0') }
}

/** Tone at whole seconds' second half, so that every cut is heard where it should be. */
const STEPS = generated(`aevalsrc='0.3*sin(880*PI*t)*gte(mod(t,1),0.5)':s=48000:d=12`)

test.each([1, 200])(
  'after %i cuts every frame is the right one and sound is as long as picture',
  async (cuts) => {
    const folder = await aFolder()
    const file = await makeMedia(
      join(folder, 'numbered.mp4'),
      [numberedFrames(28, 30), generated('sine=d=28:r=44100')],
      ['-crf', '12', '-preset', 'ultrafast'],
    )
    // Every kept stretch is 0.1 s (3 frames) and is followed by a hole of one frame.
    const clips = Array.from({ length: cuts + 1 }, (_, index) =>
      aClip('a', (index * 4) / 30, (index * 4 + 3) / 30),
    )
    const wanted = await request({
      folder,
      preset: 'youtube-720p',
      files: { a: file },
      timeline: { clips },
    })

    await renderExport(wanted, QUIET)

    const expected = clips.flatMap((_, index) => [0, 1, 2].map((frame) => index * 4 + frame))
    expect(await readNumbers(wanted.target)).toEqual(expected)
    const { video, audio } = streamLengths(wanted.target)
    expect(Math.abs(video - audio)).toBeLessThanOrEqual(1 / 30)
    expect(video).toBeCloseTo((cuts + 1) * 0.1, 3)
  },
)

test('sound is exact to the sample in every podcast preset, also out of order and repeated', async () => {
  const folder = await aFolder()
  const a = await makeMedia(join(folder, 'a.wav'), [STEPS], [])
  const clips = [
    aClip('a', 5.5, 6.25),
    aClip('a', 1.2345, 2),
    aClip('a', 5.5, 6.25),
    aClip('a', 9, 11),
  ]
  for (const preset of ['podcast-mp3', 'podcast-m4a'] as const) {
    const wanted = await request({ folder, preset, files: { a }, timeline: { clips } })

    await renderExport(wanted, QUIET)

    const samples = await readSamples(wanted.target)
    const extra = samples.length - Math.round((0.75 + 0.7655 + 0.75 + 2) * 48_000)
    // AAC comes in blocks of 1024 samples and MP4 cannot say where in the last one the sound ends.
    expect(extra).toBeGreaterThanOrEqual(0)
    expect(extra).toBeLessThan(preset === 'podcast-m4a' ? 1024 : 1)
    const loudAt = (second: number) =>
      samples.subarray(second * 48_000 - 480, second * 48_000 + 480).some((s) => Math.abs(s) > 0.05)
    expect([0.25, 1, 1.9, 2.05, 2.5, 3].map(loudAt)).toEqual([
      true,
      false,
      true,
      false,
      false,
      true,
    ])
  }
})

test('silence, pictures, mixed sizes and turned phones all come out', async () => {
  const folder = await aFolder()
  const mute = await makeMedia(
    join(folder, 'mute.mp4'),
    [generated('testsrc2=s=320x240:r=25:d=2')],
    [],
  )
  const phone = await makeMedia(
    join(folder, 'phone.mp4'),
    [{ file: mute }, generated('sine=d=2:r=96000')],
    ['-c:v', 'copy', '-c:a', 'aac', '-ar', '96000', '-metadata:s:v', 'rotate=90'],
  )
  const six = await makeMedia(
    join(folder, 'six.mkv'),
    [generated('testsrc2=s=200x200:r=24:d=2'), generated('anoisesrc=d=2:a=0.2:r=44100')],
    ['-ac', '6', '-vf', "setpts='PTS+0.01*mod(N,3)/TB'", '-vsync', 'vfr'],
  )
  const voice = await makeMedia(join(folder, 'voice.wav'), [generated('sine=d=3:r=44100')], [])
  const page = await makeMedia(
    join(folder, 'page.png'),
    [generated('color=red:s=900x1200:d=1')],
    ['-frames:v', '1'],
  )
  const wanted = await request({
    folder,
    preset: 'youtube-720p',
    files: { mute, phone, six, voice, page },
    timeline: {
      clips: [
        aClip('mute', 0, 1),
        aClip('phone', 0.5, 2),
        aClip('six', 0, 2),
        aClip('voice', 0, 3),
      ],
      pictures: [{ id: 'p', assetId: 'page', at: fromSeconds(5) }],
    },
  })

  const result = await renderExport(wanted, QUIET)

  expect(result.durationMs).toBe(7500)
  const { video, audio } = streamLengths(wanted.target)
  expect(Math.abs(video - audio)).toBeLessThanOrEqual(1 / 30)
  const samples = await readSamples(wanted.target)
  expect(samples.subarray(0, 47_000).every((sample) => Math.abs(sample) < 0.001)).toBe(true)
})

test('a podcast carries its title, cover and chapters', async () => {
  const folder = await aFolder()
  const a = await makeMedia(join(folder, 'a.wav'), [generated('sine=d=4')], [])
  const cover = await makeMedia(
    join(folder, 'c.jpg'),
    [generated('color=red:s=640x360:d=1')],
    ['-frames:v', '1'],
  )
  const chapters = [
    { id: '1', at: fromSeconds(0), title: 'Pembuka; = \\ "satu"' },
    { id: '2', at: fromSeconds(2), title: 'Penutup' },
  ]
  for (const preset of ['podcast-mp3', 'podcast-m4a', 'youtube-720p'] as const) {
    const timeline = { clips: [aClip('a', 0, 4)], chapters }
    const wanted = await request({ folder, preset, files: { a }, timeline, more: { cover } })

    await renderExport(wanted, QUIET)

    const probed = JSON.parse(
      execFileSync(programs.ffprobe, [
        ...['-v', 'error', '-of', 'json', '-show_chapters', '-show_format', '-show_streams'],
        wanted.target,
      ]).toString(),
    )
    expect(probed.format.tags.title).toBe('Kancil')
    expect(probed.chapters.map((chapter: { tags: object }) => chapter.tags)).toEqual(
      chapters.map(({ title }) => ({ title })),
    )
    expect(
      probed.streams.some((stream: { codec_type: string }) => stream.codec_type === 'video'),
    ).toBe(true)
  }
})

const MEDIA = join(import.meta.dirname, '../../../../../shared/media')

test.skipIf(!existsSync(MEDIA)).each(['sonnet-001.mp3', 'jfk.wav'])(
  'a real voice (%s) reaches its loudness and keeps below its peak',
  async (name) => {
    const folder = await aFolder()
    const a = join(MEDIA, name)
    const before = await readFile(a)
    for (const preset of ['youtube-720p', 'podcast-mp3'] as const) {
      const wanted = await request({
        folder,
        preset,
        files: { a },
        timeline: { clips: [aClip('a', 0, 10)] },
      })

      const result = await renderExport(wanted, QUIET)

      const heard = await measureLoudness(wanted.target, { programs, subject: name })
      const target = preset === 'podcast-mp3' ? -16 : -14
      expect(Math.abs(heard.integrated - target)).toBeLessThanOrEqual(0.5)
      expect(heard.peak).toBeLessThanOrEqual(-1.5)
      expect(result.loudness).toBe(heard.integrated)
    }
    expect(before.equals(await readFile(a))).toBe(true)
  },
)

test('cancelling leaves nothing behind', async () => {
  const folder = await aFolder()
  const a = await makeMedia(
    join(folder, 'a.mp4'),
    [generated('testsrc2=s=640x360:r=30:d=20')],
    ['-preset', 'ultrafast'],
  )
  const wanted = await request({
    folder,
    preset: 'youtube-1080p',
    files: { a },
    timeline: { clips: [aClip('a', 0, 20)] },
  })
  const abort = new AbortController()
  const report = (phase: string, fraction: number) => {
    if (phase === 'rendering' && fraction > 0.1) {
      abort.abort()
    }
  }

  await expect(
    renderExport(wanted, { signal: abort.signal, logFile: '', report }),
  ).rejects.toBeInstanceOf(CancelledError)

  expect((await readdir(folder)).toSorted()).toEqual(['a.mp4', 'work'])
  expect(await readdir(join(folder, 'work'))).toEqual([])
})
