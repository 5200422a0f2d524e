import fc from 'fast-check'
import { type TimeRange } from '#shared/time/range.ts'
import { TICKS_PER_SECOND, ticks } from '#shared/time/ticks.ts'
import { BLANK_ASSET, EMPTY_TIMELINE, type Timeline } from '#shared/editing/timeline.ts'

/** Times in ticks: laws do not depend on the scale, and every tick of a short timeline can be looked at. */
export const anyMoment = fc.integer({ min: 0, max: 400 }).map(ticks)

export const anyRange: fc.Arbitrary<TimeRange> = fc
  .tuple(anyMoment, anyMoment)
  .map(([a, b]) => ({ start: ticks(Math.min(a, b)), end: ticks(Math.max(a, b)) }))

const points = fc
  .uniqueArray(anyMoment, { maxLength: 6 })
  .map((times) => times.toSorted((a, b) => a - b))

/** What may have been asked for at the ends of a clip, whether it has room for it or not. */
const asked = fc.record(
  {
    fadeIn: fc.integer({ min: 1, max: 120 }).map(ticks),
    fadeOut: fc.integer({ min: 1, max: 120 }).map(ticks),
    crossfade: fc.integer({ min: 1, max: 120 }).map(ticks),
  },
  { requiredKeys: [] },
)

/** Of the assets a and b, of which each is 500 ticks long, of which each is a frame. */
export const anyTimeline: fc.Arbitrary<Timeline> = timelinesOf('a', 'b')

/** With places that are kept free as well; none beside another. */
export const anyTimelineWithBlanks: fc.Arbitrary<Timeline> = timelinesOf(
  'a',
  'b',
  BLANK_ASSET,
).filter(({ clips }) =>
  clips.every(
    ({ assetId }, index) => assetId !== BLANK_ASSET || clips[index + 1]?.assetId !== BLANK_ASSET,
  ),
)

export const ANY_LENGTH = ticks(500)

function timelinesOf(...assets: string[]): fc.Arbitrary<Timeline> {
  return fc
    .record({
      clips: fc.array(
        fc.record({
          asset: fc.constantFrom(...assets),
          start: anyMoment,
          length: fc.integer({ min: 1, max: 90 }),
          asked,
        }),
        { maxLength: 6 },
      ),
      pictures: points,
      chapters: points,
    })
    .map(({ clips, pictures, chapters }) => ({
      ...EMPTY_TIMELINE,
      frameRate: { numerator: TICKS_PER_SECOND, denominator: 1 },
      clips: clips.map(({ asset, start, length, asked }, index) => ({
        ...(asset === BLANK_ASSET ? {} : asked),
        id: `c${index}`,
        assetId: asset,
        start,
        end: ticks(start + length),
      })),
      pictures: pictures.map((at) => ({ id: `p${at}`, assetId: `image${at}`, at })),
      chapters: chapters.map((at) => ({ id: `h${at}`, at, title: `Chapter ${at}` })),
    }))
}

/** Everything that is heard, tick by tick. */
export function playOrder(timeline: Timeline): string[] {
  return timeline.clips.flatMap(({ assetId, start, end }) =>
    Array.from({ length: end - start }, (_, index) =>
      assetId === BLANK_ASSET ? BLANK_ASSET : `${assetId}${start + index}`,
    ),
  )
}
