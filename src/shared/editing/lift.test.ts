import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyPlaces, idsAt } from '#testing/any-edit.ts'
import { anyRange, anyTimeline, anyTimelineWithBlanks, playOrder } from '#testing/any-timeline.ts'
import { hasTwinBlanks } from '#testing/seen-timeline.ts'
import { copyClips } from './copy-clips.ts'
import { liftClips, liftRanges } from './lift.ts'
import { BLANK_ASSET, isBlank } from './timeline.ts'

describe('lifting', () => {
  test('makes blank exactly what was asked for, and moves nothing', () => {
    fc.assert(
      fc.property(anyTimelineWithBlanks, anyRange, (timeline, range) => {
        const lifted = liftRanges(timeline, [range])

        const expected = playOrder(timeline).map((heard, time) =>
          time >= range.start && time < range.end ? BLANK_ASSET : heard,
        )
        expect(playOrder(lifted)).toEqual(expected)
        expect(lifted.pictures).toBe(timeline.pictures)
        expect(lifted.chapters).toBe(timeline.chapters)
        expect(hasTwinBlanks(lifted)).toBe(false)
      }),
    )
  })

  test('of clips lifts them whole; twice it changes nothing more', () => {
    fc.assert(
      fc.property(anyTimeline, anyPlaces, (timeline, places) => {
        const ids = idsAt(timeline, places)

        const lifted = liftClips(timeline, ids)

        const blanks = lifted.clips
          .filter(isBlank)
          .reduce((sum, { start, end }) => sum + end - start, 0)
        const chosen = copyClips(timeline, ids).reduce(
          (sum, { start, end }) => sum + end - start,
          0,
        )
        expect(blanks).toBe(chosen)
        expect(
          liftClips(
            lifted,
            lifted.clips.filter(isBlank).map(({ id }) => id),
          ),
        ).toBe(lifted)
        expect(liftClips(timeline, [])).toBe(timeline)
      }),
    )
  })
})
