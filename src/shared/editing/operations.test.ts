import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyEdit as edits, anyNumber, anyTransitionEdit, idsAt } from '#testing/any-edit.ts'
import {
  ANY_LENGTH,
  anyTimeline as timelines,
  anyMoment as moments,
  anyRange as ranges,
  playOrder,
} from '#testing/any-timeline.ts'
import { type TimeRange, overlap, rangeLength } from '../time/range.ts'
import { ZERO, ticks } from '../time/ticks.ts'
import { appendAsset } from './append-asset.ts'
import { moveBeside } from './arrange-clips.ts'
import { addChapter, removeChapter, renameChapter } from './chapters.ts'
import { clipEnds } from './clip-ends.ts'
import { cutRange, cutRanges } from './cut-range.ts'
import { keepRanges } from './keep-ranges.ts'
import { addPicture, removePicture } from './pictures.ts'
import { editedTimes } from './source-ranges.ts'
import { splitAt } from './split-at.ts'
import {
  EMPTY_TIMELINE,
  type Timeline,
  clipLength,
  isBlank,
  placedClips,
  sourceTime,
  timelineLength,
} from './timeline.ts'
import { trimEnd, trimStart } from './trim.ts'

describe('cutting', () => {
  test('takes out exactly what was asked for and nothing else', () => {
    fc.assert(
      fc.property(timelines, ranges, (timeline, range) => {
        const order = playOrder(timeline)

        const cut = cutRange(timeline, range)

        expect(playOrder(cut)).toEqual([...order.slice(0, range.start), ...order.slice(range.end)])
      }),
    )
  })

  test('makes the episode shorter by the length of the cut', () => {
    fc.assert(
      fc.property(timelines, ranges, (timeline, range) => {
        const whole = { start: ZERO, end: timelineLength(timeline) }
        const taken = overlap(range, whole)

        const length = timelineLength(cutRange(timeline, range))

        expect(length).toBe(whole.end - (taken ? rangeLength(taken) : 0))
      }),
    )
  })

  test('of several ranges at once equals cutting them one by one from the back', () => {
    fc.assert(
      fc.property(timelines, fc.array(ranges, { maxLength: 4 }), (timeline, cuts) => {
        const isCut = (time: number) => cuts.some((cut) => time >= cut.start && time < cut.end)
        const expected = playOrder(timeline).filter((_, time) => !isCut(time))

        expect(playOrder(cutRanges(timeline, cuts))).toEqual(expected)
      }),
    )
  })

  test('keeps every picture and chapter over what it was shown with', () => {
    fc.assert(
      fc.property(timelines, ranges, (timeline, range) => {
        const length = timelineLength(timeline)
        const shown = (of: Timeline, time: number) =>
          of.pictures.findLast((picture) => picture.at <= time)?.id
        const before = Array.from({ length }, (_, time) => shown(timeline, time))

        const cut = cutRange(timeline, range)

        const after = Array.from({ length: timelineLength(cut) }, (_, time) => shown(cut, time))
        expect(after).toEqual([...before.slice(0, range.start), ...before.slice(range.end)])
      }),
    )
  })

  test('moves a picture inside the cut to where the cut was', () => {
    const timeline = addPicture(
      appendAsset(EMPTY_TIMELINE, { assetId: 'a', duration: ticks(100), clipId: 'c' }),
      { id: 'p', assetId: 'x', at: ticks(50) },
    )

    const cut = cutRange(timeline, { start: ticks(40), end: ticks(60) })

    expect(cut.pictures).toEqual([{ id: 'p', assetId: 'x', at: 40 }])
  })

  test('leaves the same object when the range is empty or beyond the end', () => {
    fc.assert(
      fc.property(timelines, moments, (timeline, at) => {
        const length = timelineLength(timeline)

        expect(cutRange(timeline, { start: at, end: at })).toBe(timeline)
        expect(cutRange(timeline, { start: length, end: ticks(length + 5) })).toBe(timeline)
        expect(trimStart(timeline, ZERO)).toBe(timeline)
        expect(trimEnd(timeline, length)).toBe(timeline)
      }),
    )
  })
})

test('splitting changes nothing of what is heard', () => {
  fc.assert(
    fc.property(timelines, moments, (timeline, at) => {
      const split = splitAt(timeline, at, 'new')

      expect(playOrder(split)).toEqual(playOrder(timeline))
      const starts = placedClips(timeline).map((placed) => placed.start as number)
      const isInside = at < timelineLength(timeline) && !starts.includes(at)
      expect(split.clips.length - timeline.clips.length).toBe(isInside ? 1 : 0)
      expect(split === timeline).toBe(!isInside)
    }),
  )
})

test('any edits keep ids unique, clips non-empty and within their recording, pictures and chapters in order', () => {
  fc.assert(
    fc.property(timelines, fc.array(edits, { maxLength: 8 }), (start, changes) => {
      const timeline = changes.reduce((edited, edit) => edit(edited), start)

      const ids = timeline.clips.map((clip) => clip.id)
      expect(new Set(ids).size).toBe(ids.length)
      expect(timeline.clips.every((clip) => clip.start < clip.end)).toBe(true)
      const played = timeline.clips.filter((clip) => !isBlank(clip))
      expect(played.every((clip) => clip.start >= 0 && clip.end <= ANY_LENGTH)).toBe(true)
      for (const row of [timeline.pictures, timeline.chapters]) {
        expect(row).toEqual(row.toSorted((a, b) => a.at - b.at))
      }
    }),
  )
})

test('after any edits no fade or crossfade reaches into another, or beyond its clip', () => {
  fc.assert(
    fc.property(timelines, fc.array(edits, { maxLength: 8 }), (start, changes) => {
      const { clips } = changes.reduce((edited, edit) => edit(edited), start)

      const ends = clipEnds(clips)
      expect(ends[0]?.halfCrossfade ?? 0).toBe(0)
      for (const [index, clip] of clips.entries()) {
        const { fadeIn, fadeOut, halfCrossfade } = ends[index]!
        const after = ends[index + 1]?.halfCrossfade ?? 0
        expect(Math.min(fadeIn, fadeOut, halfCrossfade)).toBeGreaterThanOrEqual(0)
        expect(halfCrossfade + fadeIn + fadeOut + after).toBeLessThanOrEqual(clipLength(clip))
        expect(halfCrossfade > 0 && fadeIn > 0).toBe(false)
        expect(after > 0 && fadeOut > 0).toBe(false)
      }
    }),
  )
})

test('fades and crossfades change nothing of what is played, nor how long it is', () => {
  fc.assert(
    fc.property(timelines, fc.array(anyTransitionEdit, { maxLength: 8 }), (start, changes) => {
      const faded = changes.reduce((edited, edit) => edit(edited), start)

      expect(playOrder(faded)).toEqual(playOrder(start))
    }),
  )
})

test('a fade goes with the end it was at, a crossfade with either side of its cut', () => {
  /** Every moment of the recordings at which something happens, and how long it was asked to last. */
  const happenings = ({ clips }: Timeline) =>
    clips.flatMap(({ assetId, start, end, fadeIn, fadeOut, crossfade }, index) => {
      const before = clips[index - 1]
      return [
        `fade in ${assetId}${start} ${fadeIn}`,
        `fade out ${assetId}${end} ${fadeOut}`,
        `crossfade ${before?.assetId}${before?.end} ${assetId}${start} ${crossfade}`,
      ].filter((happening) => !happening.endsWith('undefined'))
    })
  const changes = fc.oneof(
    fc
      .array(ranges, { maxLength: 4 })
      .map((cuts) => (timeline: Timeline) => cutRanges(timeline, cuts)),
    moments.map((at) => (timeline: Timeline) => splitAt(timeline, at, `split${at}`)),
    fc.tuple(anyNumber, fc.constantFrom('earlier', 'later')).map(
      ([number, to]) =>
        (timeline: Timeline) =>
          moveBeside(timeline, idsAt(timeline, [number]), to),
    ),
  )
  fc.assert(
    fc.property(timelines, changes, (timeline, change) => {
      const before = happenings(timeline)

      expect(before).toEqual(expect.arrayContaining(happenings(change(timeline))))
    }),
  )
})

test('a moment that is kept is found again in the edited episode', () => {
  fc.assert(
    fc.property(timelines, moments, (timeline, time) => {
      const source = sourceTime(timeline, time)
      fc.pre(source !== undefined)

      expect(editedTimes(timeline, source!.assetId, source!.time)).toContain(time)
    }),
  )
})

test('every edited time of a source moment plays that moment', () => {
  fc.assert(
    fc.property(timelines, moments, (timeline, time) => {
      for (const edited of editedTimes(timeline, 'a', time)) {
        expect(sourceTime(timeline, edited)).toEqual({ assetId: 'a', time })
      }
    }),
  )
})

test('keeping ranges keeps them and only them', () => {
  fc.assert(
    fc.property(timelines, fc.array(ranges, { maxLength: 4 }), (timeline, kept) => {
      const sources = kept.map((range) => ({ ...range, assetId: 'a' }))
      const isKept = (moment: string) =>
        moment.startsWith('a') && kept.some((range) => isIn(range, Number(moment.slice(1))))

      const result = keepRanges(timeline, sources)

      expect(playOrder(result)).toEqual(playOrder(timeline).filter(isKept))
    }),
  )
})

function isIn(range: TimeRange, time: number): boolean {
  return time >= range.start && time < range.end
}

test('the first video gives the episode its frame rate', () => {
  const frameRate = { numerator: 30_000, denominator: 1001 }
  const result = appendAsset(EMPTY_TIMELINE, {
    assetId: 'a',
    duration: ticks(9),
    clipId: 'c',
    frameRate,
  })

  expect(result.frameRate).toEqual(frameRate)
  expect(appendAsset(result, { assetId: 'b', duration: ZERO, clipId: 'd' })).toBe(result)
})

test('a picture replaces the one that begins at the same moment', () => {
  const first = addPicture(EMPTY_TIMELINE, { id: 'p', assetId: 'x', at: ZERO })
  const second = addPicture(first, { id: 'q', assetId: 'y', at: ZERO })

  expect(second.pictures).toEqual([{ id: 'q', assetId: 'y', at: 0 }])
  expect(removePicture(second, 'p')).toBe(second)
  expect(removePicture(second, 'q').pictures).toEqual([])
})

test('chapters are added in order, renamed and removed; nothing new is the same object', () => {
  const later = addChapter(EMPTY_TIMELINE, { id: 'b', at: ticks(9), title: 'B' })
  const both = addChapter(later, { id: 'a', at: ZERO, title: 'A' })

  expect(both.chapters.map((chapter) => chapter.id)).toEqual(['a', 'b'])
  expect(addChapter(both, { id: 'c', at: ticks(9), title: 'C' })).toBe(both)
  expect(renameChapter(both, 'a', 'A')).toBe(both)
  expect(renameChapter(both, 'a', 'Pembuka').chapters[0]).toEqual({
    id: 'a',
    at: 0,
    title: 'Pembuka',
  })
  expect(removeChapter(both, 'z')).toBe(both)
  expect(removeChapter(both, 'b').chapters.map((chapter) => chapter.id)).toEqual(['a'])
})
