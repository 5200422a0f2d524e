import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyDistance, anyEdge, anyLengthOf, anyPlaces, idsAt, renewed } from '#testing/any-edit.ts'
import {
  ANY_LENGTH,
  anyMoment,
  anyRange,
  anyTimeline,
  anyTimelineWithBlanks,
  playOrder,
} from '#testing/any-timeline.ts'
import { aClip, aTimeline } from '#testing/make-timeline.ts'
import { fromSeconds, ticks } from '../time/ticks.ts'
import { copyClips, copyRange, pasteClips } from './copy-clips.ts'
import { deleteClips } from './delete-clips.ts'
import { liftClips, liftRanges } from './lift.ts'
import { moveClips } from './move-clips.ts'
import { cutsOf } from './cuts.ts'
import { rollCut } from './roll-cut.ts'
import {
  BLANK_ASSET,
  type Clip,
  type Timeline,
  isBlank,
  pictureAt,
  placedClips,
  timelineLength,
} from './timeline.ts'
import { trimClip } from './trim-clip.ts'

/** The picture shown with everything that is heard, tick by tick. */
function shownWith(timeline: Timeline): string[] {
  return playOrder(timeline).map(
    (heard, time) => `${heard} ${pictureAt(timeline, ticks(time))?.assetId}`,
  )
}

/** The chapters by the moment of a recording at which they begin. */
function chaptersWith(timeline: Timeline): string[] {
  const heard = playOrder(timeline)
  return timeline.chapters.map(({ id, at }) => `${id} ${heard[at]}`).toSorted()
}

/** Whether two blanks lie beside each other that could be one. */
function hasTwinBlanks({ clips }: Timeline): boolean {
  return clips.some((clip, index) => {
    const next = clips[index + 1]
    return next !== undefined && isBlank(clip) && isBlank(next)
  })
}

/** With a chapter where each clip begins. */
function withChapters(timeline: Timeline): Timeline {
  const chapters = placedClips(timeline).map(({ clip, start }) => ({
    id: `of ${clip.id}`,
    at: start,
    title: clip.id,
  }))
  return { ...timeline, chapters }
}

/** Without their crossfades, which go where a neighbour goes. */
function bare(clips: readonly Clip[]): Clip[] {
  return clips.map((clip) => ({ ...clip, crossfade: undefined }))
}

function areWithinRecordings({ clips }: Timeline): boolean {
  return clips.every(
    (clip) =>
      clip.start < clip.end && (isBlank(clip) || (clip.start >= 0 && clip.end <= ANY_LENGTH)),
  )
}

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

describe('trimming a clip', () => {
  test('takes from its edge or gives back, never beyond the recording, and leaves the other clips', () => {
    fc.assert(
      fc.property(anyTimeline, fc.nat(5), anyEdge, anyDistance, (timeline, place, edge, by) => {
        const clip = timeline.clips[place]
        fc.pre(clip !== undefined)

        const trimmed = trimClip(timeline, { clipId: clip!.id, edge, by }, anyLengthOf)

        const wanted = Math.max(0, Math.min(ANY_LENGTH, clip![edge] + by))
        const reached =
          edge === 'start' ? Math.min(clip!.end - 1, wanted) : Math.max(clip!.start + 1, wanted)
        const expected = timeline.clips.map((other) =>
          other === clip ? { ...clip, [edge]: reached } : other,
        )
        expect(trimmed.clips).toEqual(expected)
      }),
    )
  })

  test('leaves every chapter where its clip begins, and a picture at the start of the clip there', () => {
    fc.assert(
      fc.property(
        anyTimelineWithBlanks,
        fc.nat(5),
        anyEdge,
        anyDistance,
        (plain, place, edge, by) => {
          const pictures = placedClips(plain).map(({ clip, start }) => ({
            id: clip.id,
            assetId: 'x',
            at: start,
          }))
          const timeline = { ...withChapters(plain), pictures }
          const [clipId = ''] = idsAt(timeline, [place])

          const trimmed = trimClip(timeline, { clipId, edge, by }, anyLengthOf)

          expect(trimmed).toEqual({ ...withChapters(trimmed), pictures: trimmed.pictures })
          expect(trimmed.pictures.map(({ at }) => at)).toEqual(trimmed.chapters.map(({ at }) => at))
        },
      ),
    )
  })

  test('out and in again is as it was; by nothing, or of an unknown clip, the same object', () => {
    fc.assert(
      fc.property(anyTimeline, fc.nat(5), anyEdge, anyDistance, (timeline, place, edge, by) => {
        const [clipId = ''] = idsAt(timeline, [place])
        const outwards = ticks(edge === 'start' ? -Math.abs(by) : Math.abs(by))
        const there = trimClip(timeline, { clipId, edge, by: outwards }, anyLengthOf)
        const moved = ticks(timelineLength(there) - timelineLength(timeline))
        const back = ticks(edge === 'start' ? moved : -moved)

        expect(trimClip(there, { clipId, edge, by: back }, anyLengthOf)).toEqual(timeline)
        expect(trimClip(timeline, { clipId, edge, by: ticks(0) }, anyLengthOf)).toBe(timeline)
        expect(trimClip(timeline, { clipId: 'none', edge, by }, anyLengthOf)).toBe(timeline)
      }),
    )
  })

  test('lets a blank become as long as is wanted, at either edge', () => {
    const blank = { id: 'b', assetId: BLANK_ASSET, start: ticks(0), end: fromSeconds(1) }
    const timeline = aTimeline({ clips: [blank, aClip('a', 0, 1)] })
    const longer = (edge: 'start' | 'end', by: number) =>
      timelineLength(trimClip(timeline, { clipId: 'b', edge, by: fromSeconds(by) }, anyLengthOf))

    expect(longer('end', 600)).toBe(fromSeconds(602))
    expect(longer('start', -600)).toBe(fromSeconds(602))
    expect(longer('start', 0.5)).toBe(fromSeconds(1.5))
  })

  test('leaves one frame of it', () => {
    const timeline = aTimeline({ clips: [aClip('a', 0, 1)] })
    const clipId = timeline.clips[0]?.id ?? ''

    const trimmed = trimClip(timeline, { clipId, edge: 'end', by: fromSeconds(-9) }, anyLengthOf)

    expect(timelineLength(trimmed)).toBe(fromSeconds(1 / 30))
  })
})

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

test('a crossfade stays where both its clips do, and is gone at every new neighbour', () => {
  const crossfaded = { crossfade: fromSeconds(1) }
  const clips = [
    aClip('a', 0, 5),
    ...['b', 'c', 'd'].map((id) => ({ ...aClip(id, 0, 5), ...crossfaded })),
  ]
  const timeline = aTimeline({ clips })
  const [, b = '', c = ''] = clips.map(({ id }) => id)
  const crossfades = (of: Timeline) =>
    of.clips
      .map(({ assetId, crossfade }) => assetId + (crossfade === undefined ? '' : '+'))
      .join(' ')
  const copied = copyClips(timeline, [b, c]).map((clip) => ({ ...clip, id: `${clip.id} again` }))

  expect(crossfades(moveClips(timeline, [b, c], 0))).toBe('b c+ a d')
  expect(crossfades(deleteClips(timeline, [b]))).toBe('a c d+')
  expect(crossfades(liftClips(timeline, [b]))).toBe('a blank c d+')
  expect(crossfades(pasteClips(timeline, fromSeconds(5), copied))).toBe('a b c+ b c+ d+')
  expect(crossfades(pasteClips(timeline, fromSeconds(15), copied))).toBe('a b+ c+ b c+ d+')
})

test('a clip that is trimmed is still faded', () => {
  const faded = { ...aClip('a', 0, 5), fadeIn: fromSeconds(1), fadeOut: fromSeconds(1) }
  const crossfaded = { ...aClip('b', 0, 5), crossfade: fromSeconds(1) }
  const timeline = aTimeline({ clips: [faded, crossfaded] })
  const ends = [
    { clipId: faded.id, edge: 'end', by: fromSeconds(-2) },
    { clipId: faded.id, edge: 'start', by: fromSeconds(1) },
    { clipId: crossfaded.id, edge: 'start', by: fromSeconds(1) },
  ] as const

  const trimmed = ends.reduce((edited, trim) => trimClip(edited, trim, anyLengthOf), timeline)

  expect(trimmed.clips).toEqual([
    { ...faded, start: fromSeconds(1), end: fromSeconds(3) },
    { ...crossfaded, start: fromSeconds(1) },
  ])
})

test('deleting several clips leaves the others as they are', () => {
  fc.assert(
    fc.property(anyTimeline, anyPlaces, (timeline, places) => {
      const ids = idsAt(timeline, places)

      const left = deleteClips(timeline, ids)

      expect(bare(left.clips)).toEqual(bare(timeline.clips.filter(({ id }) => !ids.includes(id))))
      expect(deleteClips(timeline, ['none'])).toBe(timeline)
      const lifted = liftClips(timeline, ids)
      expect(hasTwinBlanks(deleteClips(lifted, idsAt(lifted, [1])))).toBe(false)
    }),
  )
})
