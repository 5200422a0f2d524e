import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Clip, type Timeline, placedClips, sourceTime } from '#shared/editing/timeline.ts'
import { renderPlan } from '#shared/export/render-plan.ts'
import { fromSeconds, ticks, toSeconds } from '#shared/time/ticks.ts'
import {
  aFolder,
  generated,
  makeMedia,
  numberedFrames,
  programs,
  readNumbers,
} from '#testing/make-media.ts'
import { aTimeline, anAsset } from '#testing/make-timeline.ts'
import { readSamples } from '#testing/read-samples.ts'
import { renderExport } from './render-export.ts'
import type { Source } from './request.ts'

/** So many timelines are exported; more of them are tried by setting the variable. */
const TIMELINES = Number(process.env['PUSTAKA_RANDOM_TIMELINES'] ?? 3)
const RATE = 30
const FRAME = 1 / RATE
const SAMPLE_RATE = 48_000
const SECONDS = 20
/** Each source has a rate of its own, and a tone that rises from its own pitch: both tell the time. */
const SOURCES = {
  a: { rate: 30, lowest: 500 },
  b: { rate: 25, lowest: 3000 },
} as const
type SourceId = keyof typeof SOURCES
const SLOWEST_FRAME = 1 / 25
/** By how many Hz the tones rise in a second. */
const RISE = 100
/** Of a sound this far from a cut nothing has gone over into the next. */
const UNMIXED = 0.011
const LISTENED = 0.01

const clips = fc.record({
  assetId: fc.constantFrom<SourceId>('a', 'b'),
  start: fc.double({ min: 0, max: 18, noNaN: true }),
  seconds: fc.double({ min: 0.08, max: 1.2, noNaN: true }),
})
const timelines = fc.array(clips, { minLength: 1, maxLength: 12 }).map((row) =>
  aTimeline({
    clips: row.map(({ assetId, start, seconds }, index): Clip => {
      const from = fromSeconds(start)
      return { id: `${index}`, assetId, start: from, end: ticks(from + fromSeconds(seconds)) }
    }),
  }),
)

async function makeSources(folder: string): Promise<Map<string, Source>> {
  const sources = new Map<string, Source>()
  for (const [id, { rate, lowest }] of Object.entries(SOURCES)) {
    const tone = `0.3*sin(2*PI*(${lowest}*t+${RISE / 2}*t*t))`
    const file = await makeMedia(
      join(folder, `${id}.mkv`),
      [
        numberedFrames(SECONDS, rate),
        generated(`aevalsrc='${tone}':s=${SAMPLE_RATE}:d=${SECONDS}`),
      ],
      ['-c:v', 'libx264', '-qp', '0', '-preset', 'ultrafast', '-g', '50', '-c:a', 'flac'],
    )
    sources.set(id, { asset: await anAsset(id, file), file })
  }
  return sources
}

interface Exported {
  /** Of every frame. */
  readonly numbers: number[]
  readonly sound: Float32Array
}

/** Exports to the archive's master, which loses nothing. */
async function exported(
  timeline: Timeline,
  sources: ReadonlyMap<string, Source>,
  folder: string,
): Promise<Exported> {
  const workFolder = join(folder, 'work')
  const target = join(folder, 'result.mkv')
  await mkdir(workFolder, { recursive: true })
  await renderExport(
    {
      programs,
      timeline,
      sources,
      preset: 'archive-master',
      tags: { title: 'Kancil', show: 'Dongeng Sabtu', language: 'id' },
      target,
      workFolder,
    },
    { signal: new AbortController().signal, logFile: '', report: () => {} },
  )
  return { numbers: await readNumbers(target), sound: await readSamples(target) }
}

/** What time of the source is heard at a moment of the export, told by the pitch of a few milliseconds. */
function heardTime(sound: Float32Array, at: number, { lowest }: { lowest: number }): number {
  const first = Math.round((at - LISTENED) * SAMPLE_RATE)
  const last = Math.round((at + LISTENED) * SAMPLE_RATE)
  const crossings: number[] = []
  for (let index = first; index < last; index++) {
    const [before = 0, after = 0] = [sound[index], sound[index + 1]]
    if (before < 0 && after >= 0) {
      crossings.push(index + before / (before - after))
    }
  }
  const [from = 0, to = 0] = [crossings[0], crossings.at(-1)]
  const pitch = ((crossings.length - 1) / (to - from)) * SAMPLE_RATE
  // The pitch is that of the middle of what was counted, which need not be quite the moment asked for.
  return (pitch - lowest) / RISE + at - (from + to) / 2 / SAMPLE_RATE
}

function plannedFrames(timeline: Timeline): { assetId: SourceId; frame: number }[] {
  return renderPlan(timeline).runs.flatMap(({ assetId, pieces }) =>
    pieces.flatMap(({ firstFrame, frames }) =>
      Array.from({ length: frames }, (_, index) => ({
        assetId: assetId as SourceId,
        frame: firstFrame + index,
      })),
    ),
  )
}

/** Of every frame far enough from the cuts: what time of the source is heard, is seen, and should be. */
function heardMoments(timeline: Timeline, { numbers, sound }: Exported) {
  const borders = placedClips(timeline).flatMap(({ start, end }) => [start, end])
  return plannedFrames(timeline).flatMap(({ assetId }, index) => {
    const at = (index + 0.5) * FRAME
    const wanted = sourceTime(timeline, fromSeconds(at))
    const isAmidst = borders.every(
      (border) => Math.abs(toSeconds(border) - at) > UNMIXED + LISTENED,
    )
    if (wanted?.assetId !== assetId || !isAmidst) {
      return []
    }
    const source = SOURCES[assetId]
    const seen = ((numbers[index] ?? Number.NaN) + 0.5) / source.rate
    return [{ heard: heardTime(sound, at, source), seen, wanted: toSeconds(wanted.time) }]
  })
}

test(
  `of ${TIMELINES} timelines at random every frame is the planned one, and the sound goes with it`,
  { timeout: TIMELINES * 20_000 },
  async () => {
    const folder = await aFolder()
    const sources = await makeSources(folder)
    let compared = 0
    await fc.assert(
      fc.asyncProperty(timelines, async (timeline) => {
        const { numbers, sound } = await exported(timeline, sources, folder)

        const planned = plannedFrames(timeline)
        expect(numbers.length).toBe(planned.length)
        expect(
          numbers.map((number, index) => {
            const { assetId, frame } = planned[index] ?? { assetId: 'a', frame: -1 }
            // The other source is brought to the export's rate: its numbers are others.
            return SOURCES[assetId].rate === RATE ? number : frame
          }),
        ).toEqual(planned.map(({ frame }) => frame))
        const moments = heardMoments(timeline, { numbers, sound })
        const worst = (off: readonly number[]) => Math.max(0, ...off.map(Math.abs))
        expect(worst(moments.map(({ heard, wanted }) => heard - wanted))).toBeLessThan(0.001)
        expect(worst(moments.map(({ heard, seen }) => heard - seen))).toBeLessThan(SLOWEST_FRAME)
        compared += moments.length
      }),
      { numRuns: TIMELINES, endOnFailure: true },
    )
    expect(compared).toBeGreaterThan(TIMELINES)
  },
)
