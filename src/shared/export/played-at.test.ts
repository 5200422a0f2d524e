import fc from 'fast-check'
import { expect, test } from 'vitest'
import { EMPTY_TIMELINE, type Timeline, timelineLength } from '../editing/timeline.ts'
import {
  ZERO,
  fromMilliseconds,
  frameNumber,
  frameStart,
  sampleNumber,
  ticks,
} from '../time/ticks.ts'
import { playedAt } from './played-at.ts'
import { EXPORT_SAMPLE_RATE } from './preset.ts'
import { renderPlan } from './render-plan.ts'
import { risen } from './risen.ts'
import { type SoundPiece, soundPlan } from './sound-plan.ts'

const RATE = { numerator: 25, denominator: 1 }
const Asked = fc.option(fc.integer({ min: 10, max: 60 }), { nil: undefined })

/** Clips of whole frames; what happens at their ends is long enough to be told from the 20 ms of every cut. */
const AnyTimeline = fc
  .array(
    fc.record({
      assetId: fc.constantFrom('a', 'b'),
      start: fc.integer({ min: 0, max: 500 }),
      length: fc.integer({ min: 40, max: 90 }),
      crossfade: Asked,
      fadeIn: Asked,
      fadeOut: Asked,
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((clips): Timeline => ({
    ...EMPTY_TIMELINE,
    frameRate: RATE,
    clips: clips.map(({ assetId, start, length, ...asked }, index) => ({
      ...Object.fromEntries(
        Object.entries(asked).flatMap(([name, frames]) =>
          frames === undefined ? [] : [[name, frameStart(2 * Math.floor(frames / 2), RATE)]],
        ),
      ),
      ...{ id: `${index}`, assetId },
      ...{ start: frameStart(start, RATE), end: frameStart(start + length, RATE) },
    })),
  }))

/** Of an export's plan: the frame beneath, the one laid over it, and how much of that and of black is seen. */
function plannedFrames(timeline: Timeline) {
  const plan = renderPlan(timeline)
  const beneath = plan.runs.flatMap(({ assetId, pieces }) =>
    pieces.flatMap(({ firstFrame, frames }) =>
      Array.from({ length: frames }, (_, index) => `${assetId}${firstFrame + index}`),
    ),
  )
  return beneath.map((below, frame) => {
    const over = plan.crossfades.find(({ at, frames }) => frame >= at && frame < at + frames)
    const black = plan.fades.find(({ at, frames }) => frame >= at && frame < at + frames)
    return {
      below,
      over: over && `${over.assetId}${over.firstFrame + frame - over.at}`,
      share: over ? over.opacity + over.step * (frame - over.at) : 0,
      darkness: black ? black.opacity + black.step * (frame - black.at) : 0,
    }
  })
}

test('at every frame the preview shows what the export is planned to show', () => {
  fc.assert(
    fc.property(AnyTimeline, (timeline) => {
      for (const [frame, planned] of plannedFrames(timeline).entries()) {
        const now = playedAt(timeline, frameStart(frame, RATE))!
        const both = [now.current, now.beside].flatMap((one) => (one && one.seen > 0 ? [one] : []))
        const inOrder = both.toSorted((a, b) => Number(a.clip.id) - Number(b.clip.id))
        const names = inOrder.map(({ clip, time }) => `${clip.assetId}${frameNumber(time, RATE)}`)

        expect(names).toEqual(planned.over ? [planned.below, planned.over] : [planned.below])
        expect(inOrder.at(-1)?.seen).toBeCloseTo(planned.over ? planned.share : 1, 9)
        expect(both.reduce((sum, { seen }) => sum + seen, 0)).toBeCloseTo(1, 9)
        expect(now.darkness).toBeCloseTo(planned.darkness, 9)
      }
    }),
  )
})

function planned({ samples, rise, fall }: SoundPiece, sample: number): number {
  const along = ({ from, to }: SoundPiece['rise'], at: number) =>
    to > from ? risen((at - from) / (to - from)) : 1
  const left = fall.to > fall.from ? 1 - along(fall, sample - samples) : 1
  return along(rise, sample) * left
}

test('at every moment each clip is as loud as in the export, beside the 20 ms that every cut has', () => {
  fc.assert(
    fc.property(AnyTimeline, fc.double({ min: 0, max: 1, noNaN: true }), (timeline, share) => {
      const at = ticks(Math.floor(timelineLength(timeline) * Math.min(share, 0.999)))
      const now = playedAt(timeline, at)!
      const pieces = soundPlan(timeline).runs.flatMap(({ pieces }) => pieces)
      for (const { clip, heard } of [now.current, now.beside].flatMap((one) =>
        one ? [one] : [],
      )) {
        const piece = pieces[Number(clip.id)]!
        const sample = sampleNumber(at, EXPORT_SAMPLE_RATE) - piece.at
        const isAtHardCut = [piece.rise, piece.fall].some(({ from, to }, index) => {
          const near = sample - index * piece.samples
          return to - from <= EXPORT_SAMPLE_RATE / 50 && near >= from && near <= to
        })

        expect(isAtHardCut ? heard : planned(piece, sample)).toBeCloseTo(heard, 2)
      }
    }),
    { numRuns: 400 },
  )
})

test('the clip after a cut is cued where it begins to be seen, and at the end the last frame stays', () => {
  const clips = [
    { id: '0', assetId: 'a', start: ZERO, end: fromMilliseconds(2000) },
    {
      ...{ id: '1', assetId: 'b', start: fromMilliseconds(300), end: fromMilliseconds(2300) },
      ...{ crossfade: fromMilliseconds(1000), fadeOut: fromMilliseconds(400) },
    },
  ]
  const timeline = { ...EMPTY_TIMELINE, frameRate: RATE, clips }

  expect(playedAt(timeline, ZERO)?.next?.time).toBe(fromMilliseconds(-200))
  expect(playedAt(timeline, timelineLength(timeline))).toMatchObject({
    current: { time: fromMilliseconds(2260), seen: 1 },
    beside: undefined,
    next: undefined,
    darkness: 1,
  })
  expect(playedAt(EMPTY_TIMELINE, ZERO)).toBeUndefined()
})
