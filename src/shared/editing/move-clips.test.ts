import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyPlaces, idsAt } from '#testing/any-edit.ts'
import { anyTimeline, anyTimelineWithBlanks, playOrder } from '#testing/any-timeline.ts'
import { aClip, aTimeline } from '#testing/make-timeline.ts'
import { shownWith, chaptersWith, hasTwinBlanks } from '#testing/seen-timeline.ts'
import { fromSeconds, ticks } from '../time/ticks.ts'
import { moveClips } from './move-clips.ts'
import type { Clip } from './timeline.ts'

describe('moving clips', () => {
  test('plays the same moments in another order, the moved clips together where they were put', () => {
    fc.assert(
      fc.property(anyTimelineWithBlanks, anyPlaces, fc.nat(8), (timeline, places, to) => {
        const ids = idsAt(timeline, places)
        const isMoved = ({ id }: Clip) => ids.includes(id)

        const moved = moveClips(timeline, ids, to)

        const expected = [
          ...timeline.clips.filter((clip, index) => index < to && !isMoved(clip)),
          ...timeline.clips.filter(isMoved),
          ...timeline.clips.filter((clip, index) => index >= to && !isMoved(clip)),
        ]
        expect(playOrder(moved)).toEqual(playOrder({ ...timeline, clips: expected }))
        expect(chaptersWith(moved)).toEqual(chaptersWith(timeline))
        expect(hasTwinBlanks(moved)).toBe(false)
      }),
    )
  })

  test('shows every moment with the picture it was shown with', () => {
    fc.assert(
      fc.property(anyTimeline, anyPlaces, fc.nat(8), (timeline, places, to) => {
        const fromStart = [{ id: 'first', assetId: 'cover', at: ticks(0) }, ...timeline.pictures]
        const covered = { ...timeline, pictures: fromStart }

        const moved = moveClips(covered, idsAt(timeline, places), to)

        expect(shownWith(moved).toSorted()).toEqual(shownWith(covered).toSorted())
      }),
    )
  })

  test('there and back again shows and plays what it did before, with no picture more', () => {
    fc.assert(
      fc.property(anyTimeline, fc.nat(5), fc.nat(6), (timeline, from, to) => {
        const [id = ''] = idsAt(timeline, [from])
        const covered = { ...timeline, pictures: [{ id: 'p', assetId: 'cover', at: ticks(0) }] }

        const there = moveClips(covered, [id], to)
        const back = moveClips(there, [id], to > from ? from : from + 1)

        expect(shownWith(back)).toEqual(shownWith(covered))
        expect(back.pictures).toHaveLength(1)
      }),
    )
  })

  test('that are where they would be put changes nothing', () => {
    fc.assert(
      fc.property(anyTimeline, fc.nat(6), fc.nat(6), (timeline, from, count) => {
        const ids = timeline.clips.slice(from, from + count).map(({ id }) => id)

        expect(moveClips(timeline, ids, from)).toBe(timeline)
        expect(moveClips(timeline, ids, from + ids.length)).toBe(timeline)
      }),
    )
  })

  test('takes what is laid over them along and leaves the music', () => {
    const title = { kind: 'title', id: 't', text: 'Kancil', subtitle: '' } as const
    const fades = { fadeIn: ticks(0), fadeOut: ticks(0) }
    const timeline = aTimeline({
      clips: [aClip('a', 0, 2), aClip('b', 0, 3)],
      overlays: [{ ...title, ...fades, at: fromSeconds(3), end: fromSeconds(4) }],
      music: [
        {
          id: 'm',
          assetId: 's',
          at: ticks(0),
          end: fromSeconds(5),
          gainDb: 0,
          duckDb: 0,
          ...fades,
        },
      ],
    })

    const moved = moveClips(timeline, [timeline.clips[1]?.id ?? ''], 0)

    expect(moved.overlays).toEqual([
      { ...title, ...fades, at: fromSeconds(1), end: fromSeconds(2) },
    ])
    expect(moved.music).toEqual(timeline.music)
  })
})
