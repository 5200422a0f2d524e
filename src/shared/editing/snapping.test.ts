import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyMoment } from '#testing/any-timeline.ts'
import { aClip, aTimeline } from '#testing/make-timeline.ts'
import { fromSeconds, ticks, toSeconds } from '../time/ticks.ts'
import { addMusic, changeMusic } from './music.ts'
import { nearestMoment, settled, snapMoments } from './snapping.ts'

test('a drag is drawn to cuts and ends, chapters, pictures and where music begins and ends', () => {
  const whole = aTimeline({
    clips: [aClip('a', 0, 2), aClip('b', 5, 8)],
    chapters: [{ id: 'h', at: fromSeconds(1), title: 'One' }],
    pictures: [{ id: 'p', assetId: 'page', at: fromSeconds(4) }],
  })
  const timeline = changeMusic(addMusic(whole, { id: 'm', assetId: 'song' }), 'm', {
    at: fromSeconds(0.5),
    end: fromSeconds(3),
  })

  const moments = snapMoments(timeline).map(toSeconds)

  expect(moments.toSorted((a, b) => a - b)).toEqual([0, 0.5, 1, 2, 3, 4, 5])
})

test('the nearest moment within reach is found, and none beyond it', () => {
  fc.assert(
    fc.property(fc.array(anyMoment), anyMoment, fc.nat(50), (moments, time, reach) => {
      const found = nearestMoment(moments, time, ticks(reach))

      const distances = moments.map((moment) => Math.abs(moment - time))
      const nearest = Math.min(...distances, Infinity)
      expect(found === undefined ? Infinity : Math.abs(found - time)).toBe(
        nearest <= reach ? nearest : Infinity,
      )
    }),
  )
})

test('a moment is a whole millisecond where only sound is, a frame where something is seen', () => {
  const sound = aTimeline({ clips: [aClip('a', 0, 9)] })
  const story = { ...sound, pictures: [{ id: 'p', assetId: 'page', at: ticks(0) }] }
  const time = fromSeconds(1.01234)

  expect(settled(time, sound, [])).toBe(fromSeconds(1.012))
  expect(settled(time, story, [])).toBe(fromSeconds(1))
})

test('no sliver is left beside a cut that lies between two frames', () => {
  const cut = fromSeconds(1.0123)
  const timeline = aTimeline({
    clips: [aClip('a', 0, 1.0123), aClip('b', 0, 4)],
    pictures: [{ id: 'p', assetId: 'page', at: ticks(0) }],
  })
  fc.assert(
    fc.property(fc.integer({ min: -100, max: 100 }), (milliseconds) => {
      const time = settled(fromSeconds(1.0123 + milliseconds / 1000), timeline, [])

      expect(time === cut || Math.abs(time - cut) >= fromSeconds(0.5 / 30)).toBe(true)
    }),
  )
})
