import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aWaveform } from '#testing/make-peaks.ts'
import { aClip, aTimeline } from '#testing/make-timeline.ts'
import { fromSeconds, ticks, toSeconds } from '../time/ticks.ts'
import { cutRange } from './cut-range.ts'
import { editedLevels } from './edited-levels.ts'
import { setClipGain, toggleClipMute } from './loudness-of-clip.ts'
import { addMusic, changeMusic, removeMusic } from './music.ts'
import { placeClips } from './place-clips.ts'
import { splitAt } from './split-at.ts'
import { timelineLength } from './timeline.ts'

const TEN_SECONDS = aTimeline({ clips: [aClip('a', 0, 10)] })
const WITH_MUSIC = addMusic(TEN_SECONDS, { id: 'm', assetId: 'song' })

test('music lies under the whole episode, also when something is added at its end', () => {
  const longer = placeClips(WITH_MUSIC, { clips: [aClip('b', 0, 5)], chapters: [] })
  expect(WITH_MUSIC.music.map(({ at, end }) => [at, end])).toEqual([[0, fromSeconds(10)]])
  expect(longer.music[0]?.end).toBe(fromSeconds(15))
  expect(addMusic(aTimeline({}), { id: 'm', assetId: 'song' }).music).toEqual([])
})

test('however the episode is cut, music stays within it and keeps its place over what is left', () => {
  fc.assert(
    fc.property(fc.nat(1000), fc.nat(1000), fc.nat(1000), fc.nat(1000), (a, b, c, d) => {
      const [at = 0, end = 0] = [a, b + 1].toSorted((x, y) => x - y)
      const [from = 0, to = 0] = [c, d].toSorted((x, y) => x - y)
      const placed = changeMusic(WITH_MUSIC, 'm', {
        at: fromSeconds(at / 100),
        end: fromSeconds((end + 1) / 100),
      })
      const cut = cutRange(placed, { start: fromSeconds(from / 100), end: fromSeconds(to / 100) })
      for (const music of cut.music) {
        expect(music.at).toBeGreaterThanOrEqual(0)
        expect(music.at).toBeLessThan(music.end)
        expect(music.end).toBeLessThanOrEqual(timelineLength(cut) + fromSeconds(0.02))
      }
      const before = placed.music.reduce((sum, music) => sum + music.end - music.at, 0)
      const after = cut.music.reduce((sum, music) => sum + music.end - music.at, 0)
      expect(after).toBeLessThanOrEqual(before)
    }),
  )
})

test('a clip is as loud as it was set, in both halves when it is split; setting it back leaves nothing', () => {
  const louder = setClipGain(TEN_SECONDS, [TEN_SECONDS.clips[0]?.id ?? ''], 6.04)
  const halves = splitAt(louder, fromSeconds(5), 'second').clips
  expect(halves.map(({ gainDb }) => gainDb)).toEqual([6, 6])
  expect(setClipGain(louder, [louder.clips[0]?.id ?? ''], 0)).toEqual(TEN_SECONDS)
  expect(setClipGain(louder, ['none'], 3)).toBe(louder)
  expect(setClipGain(louder, [louder.clips[0]?.id ?? ''], 6)).toBe(louder)
})

test('muting twice is no change in what is heard', () => {
  const id = TEN_SECONDS.clips[0]?.id ?? ''
  expect(toggleClipMute(TEN_SECONDS, [id]).clips[0]?.isMuted).toBe(true)
  expect(toggleClipMute(toggleClipMute(TEN_SECONDS, [id]), [id])).toEqual(TEN_SECONDS)
})

test('of several clips all fall silent while any is heard, and all are heard again after', () => {
  const clips = [{ ...aClip('a', 0, 1), isMuted: true }, aClip('b', 0, 1), aClip('c', 0, 1)]
  const some = clips.slice(0, 2).map(({ id }) => id)
  const silent = toggleClipMute(aTimeline({ clips }), some)
  expect(silent.clips.map(({ isMuted }) => isMuted)).toEqual([true, true, undefined])
  expect(toggleClipMute(silent, some)).toEqual(
    aTimeline({ clips: [aClip('a', 0, 1), ...clips.slice(1)] }),
  )
  expect(setClipGain(silent, some, -3).clips.map(({ gainDb }) => gainDb)).toEqual([
    -3,
    -3,
    undefined,
  ])
})

test('music is changed and removed; what changes nothing is the same object', () => {
  expect(changeMusic(WITH_MUSIC, 'm', { gainDb: -20 }).music[0]?.gainDb).toBe(-20)
  expect(changeMusic(WITH_MUSIC, 'm', {})).toBe(WITH_MUSIC)
  expect(changeMusic(WITH_MUSIC, 'm', { end: ticks(0) })).toBe(WITH_MUSIC)
  expect(removeMusic(WITH_MUSIC, 'm')).toEqual(TEN_SECONDS)
  expect(removeMusic(WITH_MUSIC, 'none')).toBe(WITH_MUSIC)
})

test('levels for ducking follow the cuts and the volume of each clip', () => {
  const peaks = aWaveform(new Int8Array(2000).fill(64))
  const clips = [
    { ...aClip('a', 0, 1), isMuted: true },
    { ...aClip('a', 2, 3), gainDb: -6 },
  ]
  const whole = { start: ticks(0), end: fromSeconds(60) }
  const levels = editedLevels(new Map([['a', peaks]]), aTimeline({ clips }), whole)

  expect(levels).toHaveLength(200)
  expect(levels[50]).toBe(0)
  expect(levels[150]).toBeCloseTo(64 / 127 / 2, 2)
  expect(toSeconds(timelineLength(aTimeline({ clips })))).toBe(2)
})
