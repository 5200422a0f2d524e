import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Clip, EMPTY_TIMELINE, type Overlay } from '../../editing/timeline.ts'
import { frameStart, ticks } from '../../time/ticks.ts'
import { planOverlay } from '../overlay-plan.ts'
import { type RenderPlan, renderPlan } from '../render-plan.ts'
import { excerptOf, frameInExcerpt } from './excerpt.ts'
import { type FrameStore, smartPlan } from './smart-plan.ts'
import { shownPieces } from './shown-pieces.ts'
import { joinRanges } from './frame-range.ts'
import { partOfPlan } from './part-of-plan.ts'
import { type StoredFrame, entrances } from './stored-frames.ts'

const RATE = { numerator: 30, denominator: 1 }

/** A group of pictures: how long it is, how many frames wait for a later one, how many are missing after it. */
const Groups = fc.array(
  fc.record({
    frames: fc.integer({ min: 1, max: 40 }),
    waiting: fc.integer({ min: 0, max: 3 }),
    missing: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 9 })),
    /** Whether frames before the key frame, in the order of showing, come after it. */
    isOpen: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, fc.constant(true)),
  }),
  { minLength: 1, maxLength: 12 },
)

/** Stored as encoders do it: a frame that others wait for comes before them. */
const Stores = Groups.map((groups): FrameStore => {
  const frames: StoredFrame[] = []
  let next = 0
  const store = (frame: number, isKey = false) =>
    frames.push({ frame, isKey, position: frames.length * 100, bytes: 100 })
  for (const [index, { frames: count, waiting, missing, isOpen }] of groups.entries()) {
    const end = next + count
    const leading = isOpen && index > 0 && count > 1 ? 1 : 0
    store(next + leading, true)
    if (leading > 0) {
      store(next)
    }
    for (let frame = next + leading + 1; frame < end; frame += waiting + 1) {
      const last = Math.min(end - 1, frame + waiting)
      store(last)
      for (let early = frame; early < last; early++) {
        store(early)
      }
    }
    next = end + missing
  }
  return { frames, entrances: entrances(frames) }
})

const Clips = fc.array(
  fc.record({
    first: fc.integer({ min: 0, max: 300 }),
    frames: fc.integer({ min: 1, max: 120 }),
    isOther: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, fc.constant(true)),
  }),
  { minLength: 1, maxLength: 8 },
)

const Timelines = Clips.map((clips) => ({
  ...EMPTY_TIMELINE,
  clips: clips.map(({ first, frames, isOther }, index): Clip => ({
    ...{ id: `${index}`, assetId: isOther ? 'other' : 'a' },
    start: frameStart(first, RATE),
    end: frameStart(first + frames, RATE),
  })),
}))

const Ranges = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 60 }))
    .map(([from, length]) => ({ from, to: from + length })),
  { maxLength: 3 },
)

/** What every frame of the episode shows. */
function shown(plan: RenderPlan): { assetId: string; frame: number }[] {
  return shownPieces(plan).flatMap(({ assetId, firstFrame, frames }) =>
    Array.from({ length: frames }, (_, index) => ({ assetId, frame: firstFrame + index })),
  )
}

test('every frame is copied or encoded, once, in order; copies are the planned frames and can stand alone', () => {
  let copies = 0
  fc.assert(
    fc.property(Stores, Timelines, Ranges, (store, timeline, affected) => {
      const plan = renderPlan(timeline)

      const parts = smartPlan(plan, new Map([['a', store]]), affected)

      let at = 0
      for (const part of parts) {
        expect(part.at).toBe(at)
        expect(part.frames).toBeGreaterThan(0)
        at += part.frames
      }
      expect(at).toBe(plan.frames)
      const planned = shown(plan)
      for (const part of parts.filter(({ kind }) => kind === 'copied')) {
        const first = part.kind === 'copied' ? part.first : -1
        const taken = store.frames.slice(first, first + part.frames)
        const wanted = planned.slice(part.at, part.at + part.frames)
        expect(store.entrances).toContain(first)
        expect(wanted.every(({ assetId }) => assetId === 'a')).toBe(true)
        expect(taken.map(({ frame }) => frame).toSorted((a, b) => a - b)).toEqual(
          wanted.map(({ frame }) => frame),
        )
        expect(taken.at(-1)?.isKey).toBe(false)
        const isUntouched = affected.every(
          ({ from, to }) => to <= part.at || from >= part.at + part.frames,
        )
        expect(isUntouched).toBe(true)
        copies += 1
      }
    }),
  )
  expect(copies).toBeGreaterThan(50)
})

test('a recording without a cut is copied as a whole, also through cuts that cut out nothing', () => {
  const frames = Array.from({ length: 90 }, (_, frame) => ({
    ...{ frame, isKey: frame % 30 === 0, position: frame, bytes: 1 },
  }))
  const store = { frames, entrances: entrances(frames) }
  const clip = (first: number, end: number) => ({
    ...{ id: `${first}`, assetId: 'a' },
    ...{ start: frameStart(first, RATE), end: frameStart(end, RATE) },
  })
  const timeline = { ...EMPTY_TIMELINE, clips: [clip(0, 40), clip(40, 41), clip(41, 90)] }

  const parts = smartPlan(renderPlan(timeline), new Map([['a', store]]), [])

  expect(parts).toEqual([{ kind: 'copied', assetId: 'a', first: 0, frames: 90, at: 0 }])
})

test('an excerpt begins at an entrance and holds whatever is needed to show the wanted frames', () => {
  fc.assert(
    fc.property(Stores, Ranges, (store, wanted) => {
      const excerpt = excerptOf(store, wanted)

      const numbers = excerpt.map(({ first, end, frame, at }) =>
        store.frames.slice(first, end).map((stored) => stored.frame - frame + at),
      )
      expect(new Set(numbers.flat()).size).toBe(numbers.flat().length)
      expect(excerpt.every(({ first }) => store.entrances.includes(first))).toBe(true)
      const last = Math.max(...store.frames.map(({ frame }) => frame))
      for (const { from, to } of wanted) {
        for (let frame = from; frame < Math.min(to, last + 1); frame++) {
          // A missing frame is shown as the one before it, in the excerpt as in the file.
          const before = (all: readonly number[], number: number) =>
            all.filter((one) => one <= number).toSorted((a, b) => b - a)[0]
          const inFile = before(
            store.frames.map((stored) => stored.frame),
            frame,
          )
          const inExcerpt = before(numbers.flat(), frameInExcerpt(excerpt, frame))
          expect(inExcerpt).toBe(inFile === undefined ? inFile : frameInExcerpt(excerpt, inFile))
        }
      }
    }),
    { numRuns: 500 },
  )
})

test('an excerpt ends with the frame behind the last that is wanted, whatever is decoded between', () => {
  const stored = (numbers: readonly number[]) =>
    numbers.map((frame) => ({ frame, isKey: frame % 10 === 0, position: frame, bytes: 1 }))
  const wanted = [
    { from: 2, to: 4 },
    { from: 21, to: 22 },
  ]
  const inOrder = stored(Array.from({ length: 40 }, (_, frame) => frame))
  const later = stored([0, 6, 2, 4, 10, 14, 12, 20, 24, 22, 30])

  const lengths = [inOrder, later].map((frames) =>
    excerptOf({ frames, entrances: entrances(frames) }, wanted).map(({ first, end, at }) => ({
      decoded: frames.slice(first, end).map(({ frame }) => frame),
      at,
    })),
  )

  expect(lengths).toEqual([
    [
      { decoded: [0, 1, 2, 3, 4], at: 0 },
      { decoded: [20, 21, 22], at: 5 },
    ],
    [
      { decoded: [0, 6, 2, 4], at: 0 },
      { decoded: [20, 24, 22], at: 7 },
    ],
  ])
})

test('a part of a plan shows the frames of its ranges and nothing else', () => {
  fc.assert(
    fc.property(Timelines, Ranges, (timeline, some) => {
      const plan = renderPlan(timeline)
      const ranges = joinRanges(some)
        .map(({ from, to }) => ({ from, to: Math.min(to, plan.frames) }))
        .filter(({ from, to }) => from < to)
      const renumber = (assetId: string, frame: number) => frame + (assetId === 'a' ? 7 : 0)

      const part = partOfPlan({ plan, overlays: [] }, ranges, renumber).plan

      const planned = shown(plan)
      expect(shown(part)).toEqual(
        ranges
          .flatMap(({ from, to }) => planned.slice(from, to))
          .map(({ assetId, frame }) => ({ assetId, frame: renumber(assetId, frame) })),
      )
      expect(shown(part)).toHaveLength(part.frames)
    }),
  )
})

test('effects that lie in a range go with it', () => {
  const clip = (id: string, first: number, asked: Partial<Clip> = {}): Clip => ({
    ...{ id, assetId: 'a', start: frameStart(first, RATE), end: frameStart(first + 60, RATE) },
    ...asked,
  })
  const tenFrames = frameStart(10, RATE)
  const timeline = {
    ...EMPTY_TIMELINE,
    clips: [
      clip('1', 0, { fadeIn: tenFrames }),
      clip('2', 100, { crossfade: tenFrames }),
      clip('3', 300, { fadeOut: tenFrames }),
    ],
  }
  const plan = renderPlan(timeline)
  const overlay: Overlay = {
    ...{
      kind: 'title',
      id: 't',
      text: 'Kancil',
      subtitle: '',
      fadeIn: ticks(0),
      fadeOut: ticks(0),
    },
    at: frameStart(72, RATE),
    end: frameStart(80, RATE),
  }
  const overlays = [planOverlay(overlay, RATE, plan.frames)]

  const seen = partOfPlan(
    { plan, overlays },
    [
      { from: 50, to: 90 },
      { from: 165, to: 180 },
    ],
    (_, frame) => frame + 1000,
  )

  expect(seen.plan.crossfades).toMatchObject([{ at: 5, frames: 10, firstFrame: 1095 }])
  expect(seen.plan.fades).toMatchObject([{ at: 45, frames: 10 }])
  expect(seen.overlays).toMatchObject([{ firstFrame: 22, frames: 8 }])
})
