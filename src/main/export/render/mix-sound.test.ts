import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutsOf } from '#shared/editing/cuts.ts'
import { EMPTY_TIMELINE, type Timeline, placedClips } from '#shared/editing/timeline.ts'
import { setAllTransitions, setFade } from '#shared/editing/transitions.ts'
import { risen } from '#shared/export/risen.ts'
import { soundPlan } from '#shared/export/sound-plan.ts'
import { fromMilliseconds, fromSeconds, sampleNumber, ticks } from '#shared/time/ticks.ts'
import { aClip, aTimeline } from '#testing/make-timeline.ts'
import { mixMusic } from './mix-music.ts'
import { type Sound, mixSound } from './mix-sound.ts'

const RATE = 48_000
/** Within so many samples of the very start and end the sound fades. */
const EDGE = RATE / 100
/** Nothing fades faster than this. */
const SHORTEST = fromMilliseconds(10)

/** A recording that is the same everywhere, or what `wave` says, handed over in uneven pieces. */
async function* recording(wave: (sample: number) => number): AsyncGenerator<Sound> {
  let sample = 0
  for (let piece = 0; ; piece++) {
    const sound = new Float32Array((700 + ((piece * 613) % 5000)) * 2)
    for (let index = 0; index < sound.length; index += 2) {
      sound[index] = wave(sample)
      sound[index + 1] = wave(sample)
      sample += 1
    }
    yield sound
  }
}

async function left(sound: AsyncIterable<Sound>): Promise<number[]> {
  const samples: number[] = []
  for await (const piece of sound) {
    for (let index = 0; index < piece.length; index += 2) {
      samples.push(piece[index] ?? 0)
    }
  }
  return samples
}

/** How far the farthest sample is from a value. */
function farthest(samples: readonly number[], value: number): number {
  return samples.reduce((most, sample) => Math.max(most, Math.abs(sample - value)), 0)
}

const AnyTimeline = fc
  .array(
    fc.record({
      assetId: fc.constantFrom('a', 'b'),
      // Later than half of the longest crossfade: both sides have sound all through it.
      start: fc.integer({ min: 250, max: 3000 }),
      length: fc.integer({ min: 5, max: 400 }),
      crossfade: fc.option(fc.integer({ min: 1, max: 500 })),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((clips): Timeline => ({
    ...EMPTY_TIMELINE,
    clips: clips.map(({ assetId, start, length, crossfade }, index) => ({
      ...aClip(assetId, start / 1000, (start + length) / 1000),
      ...(crossfade === null ? {} : { crossfade: fromMilliseconds(crossfade) }),
      id: `${index}`,
    })),
  }))

test('however it is cut and crossfaded, nothing gets louder or quieter where pieces meet, and the length is exact', async () => {
  await fc.assert(
    fc.asyncProperty(AnyTimeline, async (timeline) => {
      const plan = soundPlan(timeline)
      const samples = await left(mixSound(plan, () => recording(() => 0.5)))

      expect(samples).toHaveLength(plan.samples)
      expect(farthest(samples.slice(EDGE, -EDGE), 0.5)).toBeLessThan(1e-4)
    }),
    { numRuns: 60 },
  )
})

test('however long a clip is, hardly more of it is kept than what was read at once', async () => {
  let read = 0
  async function* counted(): AsyncGenerator<Sound> {
    for await (const piece of recording(() => 0.5)) {
      read += piece.length / 2
      yield piece
    }
  }
  const clips = [aClip('a', 0, 60), aClip('a', 70, 200), { ...aClip('a', 210, 220), id: 'last' }]
  const plan = soundPlan(aTimeline({ clips: [...clips, aClip('silent', 0, 90), aClip('b', 0, 9)] }))
  const openedAfter: number[] = []
  const open = (assetId: string) => {
    openedAfter.push(given)
    return assetId === 'silent' ? undefined : counted()
  }
  let given = 0
  let kept = 0
  for await (const piece of mixSound(plan, open)) {
    given += piece.length / 2
    kept = Math.max(kept, read - given)
  }

  const leftOut = 20 * RATE
  expect(given).toBe(plan.samples)
  expect(kept - leftOut).toBeLessThan(RATE)
  // What is silent is handed on before what comes after it is opened.
  expect(openedAfter.map((samples) => Math.round(samples / RATE))).toEqual([0, 200, 290])
})

test('where clips fade they come out of perfect silence and go into it, and between they are whole', async () => {
  const Dips = fc.tuple(AnyTimeline, fc.integer({ min: 2, max: 500 }))
  await fc.assert(
    fc.asyncProperty(Dips, async ([timeline, milliseconds]) => {
      const length = fromMilliseconds(milliseconds)
      const dark = setAllTransitions(timeline, { kind: 'dip', length })
      const ids = dark.clips.map(({ id }) => id)
      const closed = setFade(dark, ids[0] ?? '', { end: 'in', length })
      const faded = setFade(closed, ids.at(-1) ?? '', { end: 'out', length })
      const samples = await left(mixSound(soundPlan(faded), () => recording(() => 0.5)))

      const cuts = cutsOf(faded).map((cut) => sampleNumber(cut, RATE))
      const silent = [0, samples.length - 1, ...cuts, ...cuts.map((cut) => cut - 1)]
      expect(silent.map((sample) => samples[sample])).toEqual(silent.map(() => 0))
      expect(farthest(samples, 0)).toBeLessThanOrEqual(0.5)
      const between = placedClips(faded).map(
        ({ start, clip }) =>
          sampleNumber(ticks(start + Math.max(clip.fadeIn ?? 0, SHORTEST)), RATE) + 1,
      )
      const whole = between.filter((_, index) => {
        const { start, end, fadeIn = 0, fadeOut = 0 } = faded.clips[index]!
        return end - start - Math.max(fadeIn, SHORTEST) - Math.max(fadeOut, SHORTEST) > SHORTEST
      })
      expect(
        farthest(
          whole.map((sample) => samples[sample] ?? 0),
          0.5,
        ),
      ).toBe(0)
    }),
    { numRuns: 30 },
  )
})

test('where a recording has no more to give, a crossfade has only the other sound', async () => {
  const clips = [aClip('a', 5, 7), { ...aClip('b', 0, 2), crossfade: fromSeconds(1) }]
  const sounds = { a: 0.5, b: -0.25 }
  const plan = soundPlan(aTimeline({ clips }))
  const samples = await left(
    mixSound(plan, (id) => recording(() => (id === 'a' ? sounds.a : sounds.b))),
  )

  const at = (seconds: number) => samples[Math.round(seconds * RATE)] ?? Number.NaN
  expect(at(1.49)).toBe(0.5)
  expect(at(1.75)).toBeCloseTo(0.5 * (1 - risen(0.25)), 3)
  expect(at(2)).toBeCloseTo(0.5 * 0.5, 3)
  expect(at(2.25)).toBeCloseTo(0.5 * (1 - risen(0.75)) - 0.25 * risen(0.5), 3)
  expect(at(2.51)).toBe(-0.25)
})

test('cutting into a low tone never makes a step that would be heard as a click', async () => {
  const hertz = 90
  const steepest = (2 * Math.PI * hertz) / RATE
  const tone = (sample: number) => Math.sin((2 * Math.PI * hertz * sample) / RATE)
  await fc.assert(
    fc.asyncProperty(AnyTimeline, async (timeline) => {
      const samples = await left(mixSound(soundPlan(timeline), () => recording(tone)))
      const highest = samples.reduce(
        (most, sample, index) => Math.max(most, Math.abs(sample - (samples[index - 1] ?? 0))),
        0,
      )
      const shortest = Math.min(...timeline.clips.map(({ start, end }) => (end - start) / 705_600))
      // The shortest clips leave less time to go over from one to the next.
      expect(highest).toBeLessThan(steepest + (shortest < 20 ? 0.05 : 0.006))
    }),
    { numRuns: 40 },
  )
})

test('a clip is as loud as it was set, or silent; one without sound is silence', async () => {
  const clips = [
    { ...aClip('a', 0, 0.5), gainDb: -6 },
    { ...aClip('a', 1, 1.5), isMuted: true },
    aClip('none', 0, 0.5),
  ]
  const plan = soundPlan(aTimeline({ clips }))
  const open = (id: string) => (id === 'a' ? recording(() => 0.5) : undefined)
  const samples = await left(mixSound(plan, open))

  const at = (seconds: number) => samples[seconds * RATE] ?? Number.NaN
  expect([at(0.25), at(0.75), at(1.25)].map((value) => Math.round(value * 1000) / 1000)).toEqual([
    0.251, 0, 0,
  ])
})

test('music begins and ends where it was put, fades, and goes down under a voice', async () => {
  const music = {
    ...{ id: 'm', assetId: 'm', at: fromSeconds(1), end: fromSeconds(9), gainDb: 0 },
    ...{ fadeIn: fromSeconds(1), fadeOut: fromSeconds(1), duckDb: 20 },
  }
  const timeline = aTimeline({ clips: [aClip('a', 0, 10)], music: [music] })
  const plan = soundPlan(timeline)
  // Somebody speaks from the fourth to the fifth second.
  const voice = recording((sample) => (sample > 4 * RATE && sample < 5 * RATE ? 0.1 : 0))
  const mixed = mixMusic(
    mixSound(plan, () => voice),
    plan.music,
    () => recording(() => 0.5),
  )
  const samples = await left(mixed)

  const at = (seconds: number) => samples[Math.round(seconds * RATE)] ?? Number.NaN
  expect(samples).toHaveLength(plan.samples)
  expect([at(0.5), at(9.5)]).toEqual([0, 0])
  expect(at(1.5)).toBeCloseTo(0.25, 2)
  expect(at(3)).toBeCloseTo(0.5, 3)
  expect(at(4.5)).toBeCloseTo(0.1 + 0.05, 3)
  expect(at(7.5)).toBeCloseTo(0.5, 3)
  expect(at(8.5)).toBeCloseTo(0.25, 2)
})
