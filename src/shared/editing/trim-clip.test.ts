import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyDistance, anyEdge, anyLengthOf, idsAt } from '#testing/any-edit.ts'
import { ANY_LENGTH, anyTimeline, anyTimelineWithBlanks } from '#testing/any-timeline.ts'
import { aClip, aTimeline } from '#testing/make-timeline.ts'
import { withChapters } from '#testing/seen-timeline.ts'
import { fromSeconds, ticks } from '../time/ticks.ts'
import { BLANK_ASSET, placedClips, timelineLength } from './timeline.ts'
import { trimClip } from './trim-clip.ts'

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
