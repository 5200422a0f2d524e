import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyPlaces, idsAt, renewed } from '#testing/any-edit.ts'
import {
  anyMoment,
  anyRange,
  anyTimeline,
  anyTimelineWithBlanks,
  playOrder,
} from '#testing/any-timeline.ts'
import { aClip, aTimeline } from '#testing/make-timeline.ts'
import { chaptersWith, hasTwinBlanks, bare } from '#testing/seen-timeline.ts'
import { fromSeconds, ticks } from '../time/ticks.ts'
import { copyClips, copyRange, pasteClips } from './copy-clips.ts'
import { deleteClips } from './delete-clips.ts'
import { cutsOf } from './cuts.ts'
import { timelineLength } from './timeline.ts'

describe('copying and pasting', () => {
  test('puts what was copied in at a moment, whatever plays there, and moves the rest on', () => {
    fc.assert(
      fc.property(anyTimelineWithBlanks, anyRange, anyMoment, (timeline, range, moment) => {
        const order = playOrder(timeline)
        const at = Math.min(moment, order.length)
        const copied = renewed(timeline, copyRange(timeline, range))

        const pasted = pasteClips(timeline, moment, copied)

        const expected = [
          ...order.slice(0, at),
          ...order.slice(range.start, range.end),
          ...order.slice(at),
        ]
        expect(playOrder(pasted)).toEqual(expected)
        expect(hasTwinBlanks(pasted)).toBe(false)
        expect(chaptersWith(pasted)).toEqual(
          expect.arrayContaining(
            chaptersWith({
              ...timeline,
              chapters: timeline.chapters.filter((one) => one.at < order.length),
            }),
          ),
        )
      }),
    )
  })

  test('and deleting what was pasted is as before', () => {
    fc.assert(
      fc.property(anyTimeline, anyPlaces, fc.nat(6), (timeline, places, border) => {
        const at = [ticks(0), ...cutsOf(timeline)][border] ?? timelineLength(timeline)
        const copied = renewed(timeline, copyClips(timeline, idsAt(timeline, places)))

        const pasted = pasteClips(timeline, at, copied)

        const gone = deleteClips(
          pasted,
          copied.map(({ id }) => id),
        )
        expect(bare(gone.clips)).toEqual(bare(timeline.clips))
        expect(pasteClips(timeline, at, [])).toBe(timeline)
      }),
    )
  })

  test('keeps how a clip is set', () => {
    const quiet = { ...aClip('a', 0, 2), gainDb: -6, isMuted: true }
    const timeline = aTimeline({ clips: [quiet] })

    const copied = copyRange(timeline, { start: fromSeconds(0.5), end: fromSeconds(1) })

    expect(copied).toEqual([{ ...quiet, start: fromSeconds(0.5), end: fromSeconds(1) }])
  })
})
