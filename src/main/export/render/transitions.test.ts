import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type CameraPlace,
  type Clip,
  type Timeline,
  USUAL_CAMERA,
} from '#shared/editing/timeline.ts'
import { cameraMargin, cameraSide } from '#shared/export/camera-graph.ts'
import { type Ticks, frameStart } from '#shared/time/ticks.ts'
import {
  aFolder,
  generated,
  makeMedia,
  numberedFrames,
  programs,
  readBits,
} from '#testing/make-media.ts'
import { aTimeline, anAsset } from '#testing/make-timeline.ts'
import { loudness, readSamples } from '#testing/read-samples.ts'
import { renderExport } from './render-export.ts'
import type { Source } from './request.ts'

const RATE = { numerator: 30, denominator: 1 }
/** Frames in each recording. */
const FRAMES = 150
/** How far the brightness of a blended frame may be from the planned one, of 255: everything is whole numbers. */
const ROUNDING = 6

/** A clip by its frames, with what happens at its ends in frames as well. */
interface Planned {
  readonly assetId: string
  readonly first: number
  readonly frames: number
  readonly half: number
  readonly fadeIn: number
  readonly fadeOut: number
}

/** Clips that are just long enough for their ends, or a little longer, from anywhere in two recordings. */
const plans = fc
  .array(
    fc.record({
      assetId: fc.constantFrom('a', 'b'),
      first: fc.integer({ min: 0, max: FRAMES - 20 }),
      more: fc.integer({ min: 0, max: 4 }),
      half: fc.integer({ min: 0, max: 6 }),
      fadeIn: fc.integer({ min: 0, max: 5 }),
      fadeOut: fc.integer({ min: 0, max: 5 }),
    }),
    { minLength: 2, maxLength: 9 },
  )
  .map((row) => {
    const halves = row.map(({ half }, index) => (index === 0 ? 0 : half))
    return row.map(({ assetId, first, more, ...clip }, index): Planned => {
      const [half = 0, halfAfter = 0] = halves.slice(index, index + 2)
      const fadeIn = half > 0 ? 0 : clip.fadeIn
      const fadeOut = halfAfter > 0 ? 0 : clip.fadeOut
      const frames = half + halfAfter + fadeIn + fadeOut + Math.max(1, more)
      return { assetId, first, frames, half, fadeIn, fadeOut }
    })
  })

function time(frames: number): Ticks {
  return frameStart(frames, RATE)
}

function asClips(planned: readonly Planned[]): Clip[] {
  return planned.map(({ assetId, first, frames, half, fadeIn, fadeOut }, index) => ({
    ...{ id: `${index}`, assetId, start: time(first), end: time(first + frames) },
    ...{ crossfade: time(2 * half), fadeIn: time(fadeIn), fadeOut: time(fadeOut) },
  }))
}

/** What a frame of the export shows: one frame of a recording, or two that are mixed, and how dark. */
interface Shown {
  readonly frame: number
  readonly next: number
  readonly share: number
  readonly dark: number
}

/** Clip by clip, without any of what the exporter is made of. */
function shownFrames(planned: readonly Planned[], length = FRAMES): Shown[] {
  // Before the first and after the last frame of a recording those are held.
  const held = (frame: number) => Math.min(length - 1, Math.max(0, frame))
  return planned.flatMap((clip, index) => {
    const before = planned[index - 1]
    const after = planned[index + 1]
    return Array.from({ length: clip.frames }, (_, number) => {
      const left = clip.frames - 1 - number
      const frame = clip.first + number
      const dark =
        (number < clip.fadeIn ? 1 - number / clip.fadeIn : 0) +
        (left < clip.fadeOut ? 1 - left / clip.fadeOut : 0)
      if (before && number < clip.half) {
        const share = (clip.half + number + 0.5) / (2 * clip.half)
        return { frame: held(before.first + before.frames + number), next: frame, share, dark }
      }
      if (after && left < after.half) {
        const share = (after.half - left - 0.5) / (2 * after.half)
        return { frame, next: held(after.first - left - 1), share, dark }
      }
      return { frame, next: frame, share: 0, dark }
    })
  })
}

/** How bright each bit is. */
function bitsOf({ frame, next, share, dark }: Shown): number[] {
  const bit = (number: number, place: number) => (number >> place) & 1
  return Array.from(
    { length: 16 },
    (_, place) => 255 * (1 - dark) * (bit(frame, place) * (1 - share) + bit(next, place) * share),
  )
}

/** The frame and the bit that is farthest from what it should be, and how far it is. */
function worst(found: readonly number[][], wanted: readonly number[][]): number {
  const off = wanted.flatMap((bits, frame) =>
    bits.map((bit, place) => Math.abs(bit - (found[frame]?.[place] ?? Number.NaN))),
  )
  return off.reduce((most, one) => Math.max(most, one), 0)
}

/** The pitch of each recording, Hz. */
const PITCH = { a: 500, b: 1300, camera: 900 } as const

async function makeSources(folder: string): Promise<Map<string, Source>> {
  const sources = new Map<string, Source>()
  for (const [id, extension] of [
    ['a', 'mp4'],
    ['b', 'mkv'],
    ['camera', 'mp4'],
  ] as const) {
    const file = await makeMedia(
      join(folder, `${id}.${extension}`),
      [
        numberedFrames(FRAMES / 30, 30),
        generated(`aevalsrc='0.4*sin(2*PI*${PITCH[id]}*t)':s=48000:d=5`),
      ],
      ['-c:v', 'libx264', '-crf', '4', '-preset', 'ultrafast', '-g', '50', '-bf', '2'],
    )
    sources.set(id, { asset: await anAsset(id, file), file })
  }
  return sources
}

/** Exports to the archive's master, which loses nothing. */
async function exported(
  timeline: Partial<Timeline>,
  sources: ReadonlyMap<string, Source>,
  folder: string,
): Promise<string> {
  const workFolder = join(folder, 'work')
  const target = join(folder, 'result.mkv')
  await mkdir(workFolder, { recursive: true })
  await renderExport(
    {
      ...{ programs, timeline: aTimeline(timeline), sources, preset: 'archive-master' },
      tags: { title: 'Kancil', show: 'Dongeng Sabtu', language: 'id' },
      ...{ target, workFolder },
    },
    { signal: new AbortController().signal, logFile: '', report: () => {} },
  )
  return target
}

test('through any fades and crossfades every frame is the planned one, or the planned two in the planned measure', async () => {
  const folder = await aFolder()
  const sources = await makeSources(folder)
  await fc.assert(
    fc.asyncProperty(plans, async (planned) => {
      const file = await exported({ clips: asClips(planned) }, sources, folder)

      const found = await readBits(file)
      const wanted = shownFrames(planned).map(bitsOf)
      expect(found).toHaveLength(wanted.length)
      expect(worst(found, wanted)).toBeLessThanOrEqual(ROUNDING)
    }),
    { numRuns: 3, endOnFailure: true },
  )
})

test('the camera in the corner crossfades with its clip, each with its own frame', async () => {
  const folder = await aFolder()
  const sources = await makeSources(folder)
  const offset = time(40)
  const wide = await makeMedia(
    join(folder, 'wide.mp4'),
    [numberedFrames(FRAMES / 30, 30)],
    ['-vf', 'scale=512:288:flags=neighbor,pad=512:576:0:0', '-crf', '4', '-preset', 'ultrafast'],
  )
  const screen = { ...(await anAsset('a', wide)), companions: [{ assetId: 'camera', offset }] }
  sources.set('a', { asset: screen, file: wide })
  const place: CameraPlace = { ...USUAL_CAMERA, corner: 'bottomLeft' }
  const planned: Planned[] = [
    { assetId: 'a', first: 60, frames: 10, half: 0, fadeIn: 0, fadeOut: 0 },
    { assetId: 'a', first: 2, frames: 10, half: 4, fadeIn: 0, fadeOut: 3 },
  ]

  const file = await exported({ clips: asClips(planned), camera: place }, sources, folder)

  const { width = 0, height = 0 } = (await anAsset('result', file)).video ?? {}
  const side = cameraSide(place, { width, height })
  const margin = cameraMargin({ width, height })
  const corner = `crop=${side}:${(side * 72) / 128}:${margin}:ih-oh-${margin}`
  const shown = shownFrames(planned)
  // Two frames of the second clip lie before its recording: the screen holds its first one, the camera goes on.
  const early = [-2, -1]
  const ofCamera = shown.map(({ frame, next, ...mixed }, index) => ({
    ...mixed,
    frame: frame + 40,
    next: (early[index - 6] ?? next) + 40,
  }))
  const upper = 'crop=iw:ih/2:0:0'
  expect(worst(await readBits(file, upper), shown.map(bitsOf))).toBeLessThanOrEqual(ROUNDING)
  expect(worst(await readBits(file, corner), ofCamera.map(bitsOf))).toBeLessThanOrEqual(ROUNDING)
})

test('a still covers fades and crossfades as it covers the clips; sound goes over and goes silent', async () => {
  const folder = await aFolder()
  const sources = await makeSources(folder)
  const page = await makeMedia(
    join(folder, 'page.png'),
    [generated('color=white:s=128x72:d=1')],
    ['-frames:v', '1'],
  )
  sources.set('page', { asset: await anAsset('page', page), file: page })
  const planned: Planned[] = [
    { assetId: 'a', first: 20, frames: 60, half: 0, fadeIn: 30, fadeOut: 0 },
    { assetId: 'b', first: 30, frames: 60, half: 15, fadeIn: 0, fadeOut: 30 },
  ]
  const pictures = [{ id: 'p', assetId: 'page', at: time(58) }]

  const file = await exported({ clips: asClips(planned), pictures }, sources, folder)

  const wanted = shownFrames(planned).map((shown, frame) =>
    frame < 58 ? bitsOf(shown) : Array.from({ length: 16 }, () => 255),
  )
  expect(worst(await readBits(file), wanted)).toBeLessThanOrEqual(ROUNDING)
  const samples = await readSamples(file)
  const loud = (hertz: number, second: number) => loudness(samples, second, hertz) / 0.4
  expect([loud(PITCH.a, 0.5), loud(PITCH.b, 3.5)]).toEqual([
    expect.closeTo(0.5, 1),
    expect.closeTo(0.5, 1),
  ])
  expect([loud(PITCH.a, 1.25), loud(PITCH.b, 1.25)]).toEqual([
    expect.closeTo(1, 1),
    expect.closeTo(0, 1),
  ])
  expect([loud(PITCH.a, 2), loud(PITCH.b, 2)]).toEqual([
    expect.closeTo(0.5, 1),
    expect.closeTo(0.5, 1),
  ])
  expect([samples[0], samples.at(-1)]).toEqual([0, 0])
})

/** A long group of frames, key frames that those before them need, a gap, and coders that do it their own way. */
const LATE = {
  mp4: ['-c:v', 'libx264', '-preset', 'ultrafast', '-crf', '4', '-g', '250', '-bf', '3'],
  mov: ['-c:v', 'mpeg4', '-q:v', '2', '-g', '30', '-output_ts_offset', '2.5'],
  mkv: [
    '-c:v',
    'libx264',
    '-preset',
    'veryfast',
    '-crf',
    '4',
    '-x264-params',
    'open-gop=1:keyint=40',
  ],
  webm: ['-c:v', 'libvpx', '-deadline', 'realtime', '-cpu-used', '8', '-b:v', '2M', '-g', '90'],
} as const

test('what lies before a crossfade is not read, and no frame is another for it', async () => {
  const folder = await aFolder()
  const sources = new Map<string, Source>()
  // As screens are recorded: while nothing moves there are no frames.
  const still = { from: 330, to: 341 }
  for (const [container, options] of Object.entries(LATE)) {
    const drop = `select='not(between(n,${still.from},${still.to}))'`
    const file = await makeMedia(
      join(folder, `late.${container}`),
      [numberedFrames(15, 30)],
      ['-vf', drop, '-fps_mode', 'vfr', ...options],
    )
    sources.set(container, { asset: await anAsset(container, file), file })
  }
  const planned = Object.keys(LATE).flatMap((assetId): Planned[] => [
    { assetId, first: 2, frames: 14, half: 0, fadeIn: 0, fadeOut: 0 },
    { assetId, first: 338, frames: 18, half: 5, fadeIn: 0, fadeOut: 0 },
    { assetId, first: 400, frames: 16, half: 4, fadeIn: 0, fadeOut: 0 },
  ])

  const file = await exported({ clips: asClips(planned) }, sources, folder)

  const seen = (frame: number) =>
    frame >= still.from && frame <= still.to ? still.from - 1 : frame
  const wanted = shownFrames(planned, 450).map((shown) =>
    bitsOf({ ...shown, frame: seen(shown.frame), next: seen(shown.next) }),
  )
  expect(worst(await readBits(file), wanted)).toBeLessThanOrEqual(ROUNDING)
})
