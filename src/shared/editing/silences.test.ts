import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Asset } from '../episodes/asset.ts'
import { type TimeRange, rangeLength } from '../time/range.ts'
import {
  TICKS_PER_SECOND,
  type Ticks,
  ZERO,
  fromMilliseconds,
  fromSeconds,
  ticks,
} from '../time/ticks.ts'
import { ALL_SILENCES, NO_SILENCES, chooseSilences, toggleSilence } from './choose-silences.ts'
import { findSilences } from './find-silences.ts'
import { type HeardLevels, heardLevels, soundsHeard } from './heard-levels.ts'
import { removeSilences, silenceCut } from './remove-silences.ts'
import { levelOf } from './sound-levels.ts'
import {
  type Clip,
  EMPTY_TIMELINE,
  type Timeline,
  placedClips,
  timelineLength,
} from './timeline.ts'

const RULE = { longerThan: fromMilliseconds(50), belowDb: -40 }
const LEVEL = TICKS_PER_SECOND / 100

/** One level each 10 ms, written as dBFS. */
function levels(decibels: readonly number[]): Uint8Array {
  return Uint8Array.from(decibels, (level) => levelOf(10 ** (level / 20)))
}

/** Loud but for what lies between these hundredths of a second. */
function quietBetween(length: number, ...quiet: (readonly [number, number])[]): Uint8Array {
  return levels(
    Array.from({ length }, (_, at) =>
      quiet.some(([from, to]) => at >= from && at < to) ? -60 : -12,
    ),
  )
}

function aClip(start: number, end: number, more: Partial<Clip> = {}): Clip {
  return {
    id: `${start}`,
    assetId: 'a',
    start: fromMilliseconds(start * 10),
    end: fromMilliseconds(end * 10),
    ...more,
  }
}

function edit(...clips: Clip[]): Timeline {
  return { ...EMPTY_TIMELINE, clips }
}

/** Asset `a`, of which only its own sound is heard, as it was recorded. */
function alone(sound: Uint8Array): Map<string, HeardLevels[]> {
  return new Map([['a', [{ levels: sound, offset: ZERO, gain: 1 }]]])
}

/** In hundredths of a second. */
function found(sound: Uint8Array, timeline: Timeline, rule = RULE): number[][] {
  const silences = findSilences(alone(sound), timeline, rule)
  return silences.map(({ start, end }) => [start / LEVEL, end / LEVEL])
}

describe('finding silences', () => {
  test('each is found with its length, also at the start and at the end', () => {
    const sound = quietBetween(100, [0, 10], [40, 47], [90, 100])

    expect(found(sound, edit(aClip(0, 100)))).toEqual([
      [0, 10],
      [40, 47],
      [90, 100],
    ])
  })

  test('those not longer than asked are none', () => {
    const sound = quietBetween(100, [10, 15], [40, 46])

    expect(found(sound, edit(aClip(0, 100)))).toEqual([[40, 46]])
  })

  test('the threshold decides, half a decibel at a time', () => {
    const sound = levels(Array.from({ length: 20 }, () => -40))
    const at = (belowDb: number) => found(sound, edit(aClip(0, 20)), { ...RULE, belowDb })

    expect(at(-40.5)).toEqual([])
    expect(at(-39.5)).toEqual([[0, 20]])
  })

  test('what was cut out of a silence is not counted, and what a cut brought together is one', () => {
    const sound = quietBetween(100, [20, 40], [60, 80])

    expect(found(sound, edit(aClip(0, 22), aClip(38, 100)))).toEqual([[44, 64]])
    expect(found(sound, edit(aClip(0, 30), aClip(70, 100)))).toEqual([[20, 40]])
  })

  test('a clip made louder must be louder to be heard, one that is muted is left alone', () => {
    const sound = quietBetween(60, [20, 40])

    expect(found(sound, edit(aClip(0, 60, { gainDb: 24 })))).toEqual([])
    expect(found(sound, edit(aClip(0, 60, { gainDb: -36 })))).toEqual([[0, 60]])
    expect(found(sound, edit(aClip(0, 30, { isMuted: true }), aClip(30, 60)))).toEqual([[30, 40]])
  })

  test('a recording without sound is no silence; one whose sound ends before its picture is, there', () => {
    expect(findSilences(new Map([['a', []]]), edit(aClip(0, 60)), RULE)).toEqual([])
    expect(findSilences(new Map(), edit(aClip(0, 60)), RULE)).toEqual([])
    expect(found(quietBetween(50), edit(aClip(0, 60)))).toEqual([[50, 60]])
  })

  test('of several microphones all must be quiet, each at its own time and as loud as it is set', () => {
    const guest = quietBetween(100, [30, 60])
    const host = quietBetween(100, [60, 90])
    const both = (offset: number, gain = 1) => {
      const sounds = [
        { levels: guest, offset: ZERO, gain: 1 },
        { levels: host, offset: ticks(offset * LEVEL), gain },
      ]
      const silences = findSilences(new Map([['a', sounds]]), edit(aClip(0, 100)), RULE)
      return silences.map(({ start, end }) => [start / LEVEL, end / LEVEL])
    }

    expect(both(0)).toEqual([])
    expect(both(20)).toEqual([[40, 60]])
    // Forty decibels lower, what was loud is quiet.
    expect(both(0, 0.01)).toEqual([[30, 60]])
  })
})

test('only what is heard counts: a muted microphone does not, and nothing is told before all are known', () => {
  const guest = anAsset('guest', [])
  const host = anAsset('host', [{ assetId: 'guest', offset: ticks(7) }])
  const timeline = edit({ ...aClip(0, 100), assetId: 'host' })
  const own = new Uint8Array(9)
  const levels = new Map([['host', own]])
  const isMuted = { ...timeline, sounds: [{ assetId: 'guest', isMuted: true }] }

  expect(soundsHeard(timeline, [host, guest])).toEqual(['host', 'guest'])
  expect(heardLevels(levels, timeline, [host, guest])).toEqual(new Map())
  expect(soundsHeard(isMuted, [host, guest])).toEqual(['host'])
  expect(heardLevels(levels, isMuted, [host, guest])).toEqual(
    new Map([['host', [{ levels: own, offset: 0, gain: 1 }]]]),
  )
})

function anAsset(id: string, companions: Asset['companions']): Asset {
  return {
    ...{ id, episodeId: 'e', name: id, file: id, storage: 'copied', kind: 'audio' },
    ...{ duration: fromSeconds(1), playable: true, sizeBytes: 1, modifiedAtMs: 0, companions },
    audio: { codec: 'pcm', sampleRate: 48_000, channels: 1 },
  }
}

const moments = fc.integer({ min: 0, max: 60 * LEVEL }).map(ticks)
const sounds = fc.array(fc.constantFrom(-12, -60), { minLength: 60, maxLength: 60 }).map(levels)
const timelines = fc
  .array(fc.tuple(moments, fc.integer({ min: 1, max: 30 * LEVEL }), fc.constantFrom('a', 'b')), {
    minLength: 1,
    maxLength: 5,
  })
  .map((parts) =>
    edit(
      ...parts.map(([start, length, assetId], index) => ({
        id: `${index}`,
        assetId,
        start,
        end: ticks(start + length),
      })),
    ),
  )

/** Whether a moment of edited time is quiet, looked up one by one. */
function isQuiet(sound: Uint8Array, timeline: Timeline, at: Ticks): boolean {
  const placed = placedClips(timeline).find(({ start, end }) => at >= start && at < end)
  if (placed?.clip.assetId !== 'a') {
    return false
  }
  const index = Math.floor((placed.clip.start + at - placed.start) / LEVEL)
  return (sound[index] ?? 255) >= 80
}

test('exactly what is quiet for long enough is found', () => {
  fc.assert(
    fc.property(sounds, timelines, moments, (sound, timeline, at) => {
      const silences = findSilences(alone(sound), timeline, {
        ...RULE,
        longerThan: ZERO,
      })

      const inside = silences.filter(({ start, end }) => at >= start && at < end)
      expect(inside).toHaveLength(isQuiet(sound, timeline, at) ? 1 : 0)
      const borders = silences.flatMap(({ start, end }) => [start, end])
      expect(borders).toEqual([...new Set(borders)].toSorted((a, b) => a - b))
    }),
  )
})

test('what was shown is what is cut: the episode becomes shorter by it, and no longer silence is left', () => {
  fc.assert(
    fc.property(sounds, timelines, fc.nat(5), (sound, timeline, leave) => {
      const map = alone(sound)
      const left = ticks(leave * LEVEL)
      const silences = findSilences(map, timeline, RULE)
      const cuts = silences.flatMap((silence) => silenceCut(silence, left) ?? [])
      const sum = cuts.reduce((total, cut) => total + rangeLength(cut), 0)

      const result = removeSilences(timeline, silences, left)

      expect(timelineLength(result)).toBe(timelineLength(timeline) - sum)
      expect(findSilences(map, result, RULE)).toEqual([])
    }),
  )
})

describe('shortening silences', () => {
  const recording = edit(aClip(0, 6000))
  const silence = { start: fromSeconds(10), end: fromSeconds(13) }

  test('leaves what is to be left, half before and half after the cut', () => {
    const result = removeSilences(recording, [silence], fromSeconds(0.3))

    expect(result.clips.map(({ start, end }) => [start, end])).toEqual([
      [0, fromSeconds(10.15)],
      [fromSeconds(12.85), fromSeconds(60)],
    ])
  })

  test('a silence as short as what is to be left stays whole', () => {
    expect(removeSilences(recording, [silence], fromSeconds(3))).toBe(recording)
  })

  test('with nothing left it is gone', () => {
    const result = removeSilences(recording, [silence], ZERO)

    expect(timelineLength(result)).toBe(fromSeconds(57))
  })
})

describe('choosing silences', () => {
  const range = (start: number, end: number): TimeRange => ({
    start: ticks(start),
    end: ticks(end),
  })
  const three = [range(0, 10), range(20, 30), range(40, 50)]
  const chosen = (silences: readonly TimeRange[], choice = ALL_SILENCES) =>
    chooseSilences(silences, choice).map(({ isChosen }) => isChosen)

  test('all or none are, but for the one that is toggled', () => {
    expect(chosen(three)).toEqual([true, true, true])
    expect(chosen(three, toggleSilence(ALL_SILENCES, range(20, 30)))).toEqual([true, false, true])
    expect(chosen(three, toggleSilence(NO_SILENCES, range(20, 30)))).toEqual([false, true, false])
  })

  test('toggled twice it is as before, whatever the threshold did to its borders meanwhile', () => {
    const once = toggleSilence(ALL_SILENCES, range(20, 30))

    expect(chosen([range(18, 33), range(40, 50)], once)).toEqual([false, true])
    expect(toggleSilence(once, range(23, 27))).toEqual(ALL_SILENCES)
  })
})
