import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyDistance, anyLengthOf } from '#testing/any-edit.ts'
import { anyTimelineWithBlanks } from '#testing/any-timeline.ts'
import { aClip, aTimeline } from '#testing/make-timeline.ts'
import { areWithinRecordings } from '#testing/seen-timeline.ts'
import { fromSeconds, ticks } from '../time/ticks.ts'
import { cutsOf } from './cuts.ts'
import { rollCut } from './roll-cut.ts'
import { type Timeline, timelineLength } from './timeline.ts'

describe('rolling a cut', () => {
  test('keeps the length and everything but the two clips, within their recordings', () => {
    fc.assert(
      fc.property(anyTimelineWithBlanks, fc.nat(5), anyDistance, (timeline, number, by) => {
        const at = cutsOf(timeline)[number]
        fc.pre(at !== undefined)

        const rolled = rollCut(timeline, { at: at!, by }, anyLengthOf)

        expect(timelineLength(rolled)).toBe(timelineLength(timeline))
        expect(rolled.clips.map(({ id }) => id)).toEqual(timeline.clips.map(({ id }) => id))
        const others = (of: Timeline) =>
          of.clips.filter((_, index) => Math.abs(index - number - 0.5) > 1)
        expect(others(rolled)).toEqual(others(timeline))
        expect(areWithinRecordings(rolled)).toBe(true)
        const now = cutsOf(rolled)[number] ?? at!
        expect(Math.abs(now - at!)).toBeLessThanOrEqual(Math.abs(by))
        expect(Math.sign(now - at!) * Math.sign(by)).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  test('takes along what begins at the cut; elsewhere nothing changes', () => {
    const chapter = { id: 'h', at: fromSeconds(2), title: 'Two' }
    const timeline = aTimeline({ clips: [aClip('a', 0, 2), aClip('b', 1, 3)], chapters: [chapter] })
    const long = () => fromSeconds(60)

    const rolled = rollCut(timeline, { at: fromSeconds(2), by: fromSeconds(0.5) }, long)

    expect(rolled.clips.map(({ start, end }) => [start, end])).toEqual([
      [fromSeconds(0), fromSeconds(2.5)],
      [fromSeconds(1.5), fromSeconds(3)],
    ])
    expect(rolled.chapters).toEqual([{ ...chapter, at: fromSeconds(2.5) }])
    expect(rollCut(timeline, { at: fromSeconds(1), by: fromSeconds(1) }, long)).toBe(timeline)
    expect(rollCut(timeline, { at: fromSeconds(2), by: ticks(0) }, long)).toBe(timeline)
  })
})
