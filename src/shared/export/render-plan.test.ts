import fc from 'fast-check'
import { expect, test } from 'vitest'
import { EMPTY_TIMELINE, timelineLength } from '../editing/timeline.ts'
import { TICKS_PER_SECOND, frameNumber, sampleNumber, ticks } from '../time/ticks.ts'
import { touchedFrames } from './picture-transitions.ts'
import { EXPORT_SAMPLE_RATE } from './preset.ts'
import { renderPlan } from './render-plan.ts'

/** Up to three seconds. */
const Asked = fc.integer({ min: 1, max: 2e9 }).map(ticks)

const Clip = fc
  .record({
    assetId: fc.constantFrom('a', 'b'),
    start: fc.integer({ min: 0, max: 1e12 }),
    length: fc.integer({ min: 1, max: 1e11 }),
    asked: fc.record({ crossfade: Asked, fadeIn: Asked, fadeOut: Asked }, { requiredKeys: [] }),
  })
  .map(({ assetId, start, length, asked }) => ({
    ...asked,
    assetId,
    start: ticks(start),
    end: ticks(start + length),
  }))

const FrameRate = fc.constantFrom(
  { numerator: 25, denominator: 1 },
  { numerator: 30, denominator: 1 },
  { numerator: 30_000, denominator: 1001 },
)

const AnyTimeline = fc
  .record({ clips: fc.array(Clip, { maxLength: 60 }), frameRate: FrameRate })
  .map(({ clips, frameRate }) => ({
    ...EMPTY_TIMELINE,
    frameRate,
    clips: clips.map((clip, index) => ({ ...clip, id: `${index}` })),
  }))

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

test('however many cuts: frames and samples add up to the length, rounded once', () => {
  fc.assert(
    fc.property(AnyTimeline, (timeline) => {
      const plan = renderPlan(timeline)
      const pieces = plan.runs.flatMap((run) => run.pieces)
      const length = timelineLength(timeline)

      expect(sum(pieces.map((piece) => piece.frames))).toBe(frameNumber(length, timeline.frameRate))
      expect(plan.samples).toBe(sampleNumber(length, EXPORT_SAMPLE_RATE))
      expect(sum(plan.stills.map((still) => still.frames))).toBe(plan.frames)
    }),
  )
})

test('no fade or crossfade of the picture shares a frame with another, and none is under a still', () => {
  const Still = fc.integer({ min: 0, max: 1e12 }).map(ticks)
  fc.assert(
    fc.property(AnyTimeline, Still, (timeline, at) => {
      const pictures = [{ id: 'p', assetId: 'page', at }]
      const plan = renderPlan({ ...timeline, pictures })

      const { stills, frames } = plan
      const laid = touchedFrames(plan)
      const ends = laid.map((one) => one.at + one.frames)
      const starts = [...laid.map((one) => one.at), frames].slice(1)
      expect(ends.every((end, index) => end <= (starts[index] ?? frames))).toBe(true)
      const seen = stills[0]?.assetId === undefined ? (stills[0]?.frames ?? 0) : 0
      expect(Math.max(0, ...ends)).toBeLessThanOrEqual(seen)
      expect(Math.min(0, ...laid.map((one) => one.at))).toBe(0)
      for (const { frames, opacity, step } of laid) {
        const last = opacity + step * (frames - 1)
        expect(Math.min(opacity, last)).toBeGreaterThan(0)
        expect(Math.max(opacity, last)).toBeLessThanOrEqual(1 + 1e-9)
      }
    }),
  )
})

test('a run goes through its recording once, never back', () => {
  fc.assert(
    fc.property(AnyTimeline, (timeline) => {
      for (const { pieces } of renderPlan(timeline).runs) {
        for (const [index, piece] of pieces.slice(1).entries()) {
          const before = pieces[index]!

          expect(piece.firstFrame).toBeGreaterThanOrEqual(before.firstFrame + before.frames)
        }
      }
    }),
  )
})

test('whatever is cut out, one pass takes it all; a part of a frame seen twice begins another', () => {
  const clip = (start: number, end: number) => ({
    ...{ id: `${start}`, assetId: 'a' },
    ...{ start: ticks(start), end: ticks(end) },
  })
  const FRAME = TICKS_PER_SECOND / 30
  const runs = (...clips: ReturnType<typeof clip>[]) =>
    renderPlan({ ...EMPTY_TIMELINE, clips }).runs.length

  expect(runs(clip(0, 10.4 * FRAME), clip(10.4 * FRAME, 20 * FRAME))).toBe(1)
  expect(runs(clip(0, 10.4 * FRAME), clip(15.5 * FRAME, 20 * FRAME))).toBe(1)
  expect(runs(clip(0, 10.4 * FRAME), clip(10 * FRAME, 20 * FRAME))).toBe(2)
})
