import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BLANK_ASSET, EMPTY_TIMELINE, type Timeline } from '#shared/editing/timeline.ts'
import type { Asset } from '#shared/episodes/asset.ts'
import { soundPlan } from '#shared/export/sound-plan.ts'
import { ZERO, fromMilliseconds, fromSeconds, sampleNumber } from '#shared/time/ticks.ts'
import type { MixedSound } from '#shared/voice/heard-through.ts'
import { mixStretch, partsOfStretch } from '#shared/voice/mix-stretch.ts'
import { aClip } from '#testing/make-timeline.ts'
import { type Sound, mixSound } from './mix-sound.ts'

const RATE = 48_000

/** A stereo sound, and one of one channel whose time is later or earlier; each sample unlike the others. */
const offset = fc.integer({ min: -300, max: 300 }).map(fromMilliseconds)
const wave = (sample: number, pitch: number) => (sample < 0 ? 0 : Math.sin(sample * pitch) / 2)

function sounds(later: MixedSound['offset']): readonly MixedSound[] {
  const sound = (id: string) => ({ asset: { id } as Asset, url: id, voice: undefined })
  return [
    { ...sound('own'), offset: ZERO, gain: 1 },
    { ...sound('tied'), offset: later, gain: 0.5 },
  ]
}

async function* together(later: MixedSound['offset']): AsyncGenerator<Sound> {
  const shift = sampleNumber(later, RATE)
  for (let first = 0; ; first += 1000) {
    yield Float32Array.from({ length: 2000 }, (_, index) => {
      const sample = first + Math.floor(index / 2)
      const own = wave(sample, index % 2 === 0 ? 0.01 : 0.013)
      return own + 0.5 * Math.SQRT1_2 * wave(sample + shift, 0.021)
    })
  }
}

const AnyTimeline = fc
  .array(
    fc.record({
      assetId: fc.constantFrom('take', 'file', BLANK_ASSET),
      start: fc.integer({ min: 0, max: 600 }),
      length: fc.integer({ min: 5, max: 300 }),
      gainDb: fc.integer({ min: -9, max: 6 }),
      isMuted: fc.boolean(),
      fadeIn: fc.integer({ min: 1, max: 200 }).map(fromMilliseconds),
      crossfade: fc.option(fc.integer({ min: 1, max: 300 }).map(fromMilliseconds), {
        nil: undefined,
      }),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((clips): Timeline => ({
    ...EMPTY_TIMELINE,
    clips: clips.map(({ assetId, start, length, crossfade, ...others }, index) => ({
      ...aClip(assetId, start / 1000, (start + length) / 1000),
      ...others,
      ...(crossfade ? { crossfade } : {}),
      id: `${index}`,
    })),
  }))

test('what the preview mixes, stretch after stretch, is what an export mixes, sample by sample', async () => {
  await fc.assert(
    fc.asyncProperty(
      AnyTimeline,
      offset,
      fc.integer({ min: 500, max: 9000 }),
      async (timeline, later, step) => {
        const plan = soundPlan(timeline)
        const exported: number[] = []
        for await (const piece of mixSound(plan, (id) =>
          id === 'take' ? together(later) : undefined,
        )) {
          exported.push(...piece)
        }
        const previewed = Array.from({ length: Math.ceil(plan.samples / step) }, (_, index) => {
          const stretch = { first: index * step, end: Math.min(plan.samples, (index + 1) * step) }
          const parts = partsOfStretch(timeline, stretch, (id) =>
            id === 'take' ? { kind: 'mixed', sounds: sounds(later) } : { kind: 'file', gain: 1 },
          )
          const [left, right] = mixStretch(stretch, parts, ({ sound, needed: { first, end } }) => {
            const read = (pitch: number) =>
              Float32Array.from({ length: end - first }, (_sample, at) => wave(first + at, pitch))
            return sound.url === 'own' ? [read(0.01), read(0.013)] : [read(0.021)]
          })
          return [...left].flatMap((sample, at) => [sample, right[at] ?? 0])
        }).flat()

        expect(previewed).toHaveLength(exported.length)
        const apart = previewed.reduce(
          (most, sample, at) => Math.max(most, Math.abs(sample - (exported[at] ?? 0))),
          0,
        )
        expect(apart).toBeLessThan(1e-5)
      },
    ),
    { numRuns: 40 },
  )
})

test('nothing is read of what is not heard', () => {
  const clips = [aClip('take', 10, 20), { ...aClip('take', 30, 40), isMuted: true }]
  const timeline = { ...EMPTY_TIMELINE, clips }
  const parts = (from: number, to: number) =>
    partsOfStretch(timeline, { first: from * RATE, end: to * RATE }, () => ({
      kind: 'mixed',
      sounds: sounds(fromSeconds(-15)),
    }))

  expect(parts(2, 3).map(({ needed }) => needed)).toEqual([
    { first: 12 * RATE, end: 13 * RATE },
    { first: 0, end: 0 },
  ])
  expect(parts(12, 13)).toEqual([])
  expect(parts(90, 91)).toEqual([])
})
