import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Clip, Timeline } from '#shared/editing/timeline.ts'
import { frameStart } from '#shared/time/ticks.ts'
import { compareFrames } from '#testing/compare-frames.ts'
import {
  aFolder,
  generated,
  makeMedia,
  numberedFrames,
  programs,
  readNumbers,
} from '#testing/make-media.ts'
import { aTimeline, anAsset } from '#testing/make-timeline.ts'
import { outermostBoxes } from '#testing/outermost-boxes.ts'
import { renderExport } from '../render-export.ts'
import type { Source } from '../request.ts'

/** Each of these exports several times or waits for many programs. */
const PATIENT = { timeout: 120_000 }
const RATE = { numerator: 30, denominator: 1 }
const FRAMES = 150

/** Numbers in the lower half, something that moves in the upper one. */
const LOWER_HALF = 'crop=iw:ih/2:0:ih/2'
const NUMBERED =
  '[1:v]scale=1280:360:flags=neighbor[numbers];[0:v][numbers]overlay=0:360,format=yuv420p'

function aRecording(folder: string, name: string, options: readonly string[]): Promise<string> {
  const seconds = FRAMES / 30
  return makeMedia(
    join(folder, name),
    [
      generated(`testsrc2=s=1280x720:r=30:d=${seconds}`),
      numberedFrames(seconds, 30),
      generated(`sine=d=${seconds}`),
    ],
    ['-filter_complex', NUMBERED, '-map', '2:a', '-c:v', 'libx264', '-crf', '23', ...options],
  )
}

interface Exported {
  readonly file: string
  /** What the log says of how the picture was made. */
  readonly told: string
}

async function exported(
  folder: string,
  files: Readonly<Record<string, string>>,
  timeline: Timeline,
): Promise<Exported> {
  const sources = new Map<string, Source>()
  for (const [id, file] of Object.entries(files)) {
    sources.set(id, { asset: await anAsset(id, file), file })
  }
  const workFolder = join(folder, 'work')
  await mkdir(workFolder, { recursive: true })
  const target = join(folder, 'result.mp4')
  const logFile = join(folder, 'export.log')
  const tags = { title: 'Kancil', show: 'Dongeng Sabtu', language: 'id' }
  await renderExport(
    { programs, timeline, sources, preset: 'youtube-720p', tags, target, workFolder },
    { signal: new AbortController().signal, logFile, report: () => {} },
  )
  const log = await readFile(logFile, 'utf8')
  return { file: target, told: log.match(/^picture .*$/gm)?.at(-1) ?? '' }
}

interface Cut {
  readonly assetId: string
  readonly first: number
  readonly frames: number
}

function aCut(assetId: string, first: number, frames: number): Cut {
  return { assetId, first, frames }
}

function cutTimeline(cuts: readonly Cut[]): Timeline {
  const clips = cuts.map(({ assetId, first, frames }, index): Clip => ({
    ...{ id: `${index}`, assetId },
    start: frameStart(first, RATE),
    end: frameStart(first + frames, RATE),
  }))
  return aTimeline({ clips })
}

function numbersOf(cuts: readonly Cut[]): number[] {
  return cuts.flatMap(({ first, frames }) =>
    Array.from({ length: frames }, (_, index) => first + index),
  )
}

/** In any order, some of them twice, some too short to copy anything of. */
const Cuts = fc.array(
  fc
    .record({
      first: fc.integer({ min: 0, max: FRAMES - 60 }),
      frames: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 40, max: 60 })),
    })
    .map(({ first, frames }) => aCut('a', first, frames)),
  { minLength: 4, maxLength: 4 },
)

test.each([
  ['as the studio records', ['-preset', 'ultrafast', '-tune', 'zerolatency', '-g', '30'], 11],
  [
    'of another profile, with frames that wait for later ones and its colours told',
    [
      ...['-preset', 'veryfast', '-profile:v', 'main', '-bf', '2', '-refs', '4', '-g', '15'],
      // Always two frames that wait: the last one wanted of a group is often one that others wait for.
      ...['-x264-params', 'b-adapt=0'],
      ...['-color_primaries', 'bt709', '-color_trc', 'bt709', '-colorspace', 'bt709'],
    ],
    33,
  ],
])(
  'cuts in a recording %s are exact, and most of it is copied',
  PATIENT,
  async (_name, options, seed) => {
    const folder = await aFolder()
    const a = await aRecording(folder, 'a.mp4', options)
    const [some = []] = fc.sample(Cuts, { seed, numRuns: 1 })
    const cuts = [...some, aCut('a', 3, 60), aCut('a', 80, 65)]

    const { file, told } = await exported(folder, { a }, cutTimeline(cuts))

    expect(await outermostBoxes(file)).toEqual(['ftyp', 'moov', 'free', 'mdat'])
    const planned = numbersOf(cuts)
    const [, encoded, all] = /copied: all but (\d+) of (\d+) frames/.exec(told) ?? []
    expect(Number(all)).toBe(planned.length)
    expect(await readNumbers(file, LOWER_HALF)).toEqual(planned)
    const likeness = await compareFrames(
      file,
      cuts.map((cut) => ({ file: a, ...cut })),
    )
    const same = likeness.filter(({ isSame }) => isSame)
    expect(likeness).toHaveLength(planned.length)
    expect(same.length).toBeGreaterThanOrEqual(planned.length - Number(encoded))
    expect(Math.min(...likeness.map(({ ssim }) => ssim))).toBeGreaterThanOrEqual(0.99)
  },
)

test.each([
  [
    'key frames that are none',
    ['-bf', '0', '-x264-params', 'intra-refresh=1:keyint=20'],
    'a key frame that others before it are needed for',
  ],
  [
    'groups that need the one before',
    ['-bf', '3', '-x264-params', 'open-gop=1:keyint=20:scenecut=0'],
    'too little to copy',
  ],
])('a recording with %s is encoded, and as exact as ever', PATIENT, async (_name, options, why) => {
  const folder = await aFolder()
  const a = await aRecording(folder, 'a.mp4', ['-preset', 'veryfast', ...options])
  const cuts = [aCut('a', 25, 60), aCut('a', 10, 40)]

  const { file, told } = await exported(folder, { a }, cutTimeline(cuts))

  expect(told).toContain('picture encoded: ')
  expect(told).toContain(why)
  expect(await readNumbers(file, LOWER_HALF)).toEqual(numbersOf(cuts))
})
