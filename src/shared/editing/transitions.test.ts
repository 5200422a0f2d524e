import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aClip, aTimeline } from '#testing/make-timeline.ts'
import { ZERO, fromSeconds } from '../time/ticks.ts'
import { joinAt, moveBeside } from './arrange-clips.ts'
import { clipEnds } from './clip-ends.ts'
import { copyClips, pasteClips } from './copy-clips.ts'
import { cutRange } from './cut-range.ts'
import { cutsOf, nearestCut } from './cuts.ts'
import { splitAt } from './split-at.ts'
import {
  type CutKind,
  cutTransitions,
  setAllTransitions,
  setFade,
  setTransition,
  transitionAt,
} from './transitions.ts'
import { trimEnd, trimStart } from './trim.ts'

/** Ten, four and one second. */
const THREE = aTimeline({ clips: [aClip('a', 0, 10), aClip('b', 0, 4), aClip('c', 0, 1)] })
const [FIRST = ZERO, SECOND = ZERO] = cutsOf(THREE)
const [A = '', B = ''] = THREE.clips.map(({ id }) => id)
const cut = (kind: CutKind, seconds: number) => ({ kind, length: fromSeconds(seconds) })
const fade = (end: 'in' | 'out', seconds: number) => ({ end, length: fromSeconds(seconds) })

test('a cut is as long as it was asked to be, or as its shorter clip allows', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('crossfade', 'dip'),
      fc.integer({ min: 1, max: 6000 }),
      (kind, milliseconds) => {
        const wanted = cut(kind, milliseconds / 1000)
        const set = setTransition(THREE, SECOND, wanted)
        const half = Math.min(Math.floor(wanted.length / 2), fromSeconds(1))

        expect(transitionAt(set, SECOND)).toEqual({ at: SECOND, kind, length: 2 * half })
        expect(setTransition(set, SECOND, wanted)).toBe(set)
        expect(setTransition(set, SECOND, cut('none', 0))).toEqual(THREE)
      },
    ),
  )
})

test('the last wish for a cut counts: black takes the place of a crossfade and the other way round', () => {
  const crossfaded = setTransition(THREE, FIRST, cut('crossfade', 1))
  const dark = setTransition(crossfaded, FIRST, cut('dip', 1))
  const again = setTransition(dark, FIRST, cut('crossfade', 1))

  expect(dark.clips.map(({ crossfade }) => crossfade)).toEqual([undefined, undefined, undefined])
  expect(again).toEqual(crossfaded)
  expect(transitionAt(setFade(crossfaded, B, fade('in', 1)), FIRST)?.kind).toBe('none')
  expect(transitionAt(setFade(crossfaded, A, fade('out', 1)), FIRST)?.kind).toBe('none')
})

test('a fade takes the room that the other end leaves, and none from it', () => {
  const both = setFade(setFade(THREE, B, fade('in', 3)), B, fade('out', 3))
  const beside = setFade(setTransition(THREE, FIRST, cut('crossfade', 2)), B, fade('out', 9))

  expect(clipEnds(both.clips)[1]).toMatchObject({
    fadeIn: fromSeconds(3),
    fadeOut: fromSeconds(1),
  })
  expect(beside.clips[1]?.fadeOut).toBe(fromSeconds(3))
  expect(setFade(both, B, fade('in', 0)).clips[1]).not.toHaveProperty('fadeIn')
  expect(setFade(THREE, B, fade('in', 0))).toBe(THREE)
  expect(setFade(THREE, 'none', fade('in', 1))).toBe(THREE)
})

test('every cut gets the same, and a clip too short for both its ends gives as much to each', () => {
  const short = aTimeline({ clips: [aClip('a', 0, 10), aClip('b', 0, 1), aClip('c', 0, 9)] })
  for (const kind of ['crossfade', 'dip'] as const) {
    const all = setAllTransitions(short, cut(kind, 2))
    const half = { crossfade: 0.5, dip: 1 }[kind]

    expect(cutTransitions(all)).toMatchObject([cut(kind, 0.5 + half), cut(kind, 0.5 + half)])
    expect(setAllTransitions(all, cut('none', 0))).toEqual(short)
  }
})

test('nothing happens where there is no cut', () => {
  expect(setTransition(THREE, ZERO, cut('crossfade', 1))).toBe(THREE)
  expect(setTransition(THREE, fromSeconds(3), cut('dip', 1))).toBe(THREE)
  expect(nearestCut(THREE, fromSeconds(11))).toBe(FIRST)
  expect(nearestCut(THREE, fromSeconds(13))).toBe(SECOND)
  expect(nearestCut(aTimeline({}), ZERO)).toBeUndefined()
})

test('a clip that becomes too short shows less of its fades and keeps what was asked for', () => {
  const faded = setFade(setFade(THREE, A, fade('in', 4)), A, fade('out', 4))
  const short = { ...faded, clips: [{ ...faded.clips[0]!, end: fromSeconds(2) }] }

  expect(clipEnds(short.clips)).toEqual([
    { fadeIn: fromSeconds(1), fadeOut: fromSeconds(1), halfCrossfade: ZERO },
  ])
})

test('the episode still fades in and out after its start and end were moved', () => {
  const faded = setFade(setFade(THREE, A, fade('in', 2)), THREE.clips[2]!.id, fade('out', 1))
  const trimmed = trimEnd(trimStart(faded, fromSeconds(11)), fromSeconds(2))

  expect(trimmed.clips).toHaveLength(1)
  expect(trimmed.clips[0]).toMatchObject({ fadeIn: fromSeconds(2), fadeOut: fromSeconds(1) })
})

test('a cut to a crossfade from either side takes it away, one elsewhere does not', () => {
  const crossfaded = setTransition(THREE, FIRST, cut('crossfade', 1))
  const kindAfter = (from: number, to: number, at: number) =>
    transitionAt(
      cutRange(crossfaded, { start: fromSeconds(from), end: fromSeconds(to) }),
      fromSeconds(at),
    )?.kind

  expect(kindAfter(8, 10, 8)).toBe('none')
  expect(kindAfter(10, 11, 10)).toBe('none')
  expect(kindAfter(9, 11, 9)).toBe('none')
  expect(kindAfter(7, 9, 8)).toBe('crossfade')
  expect(kindAfter(11, 12, 10)).toBe('crossfade')
})

test('a repeated clip is entered and left as the one was, with a hard cut between the two', () => {
  const both = [FIRST, SECOND].reduce(
    (timeline, at) => setTransition(timeline, at, cut('crossfade', 1)),
    THREE,
  )
  const again = copyClips(both, [B]).map((clip) => ({ ...clip, id: 'again' }))
  const repeated = pasteClips(both, SECOND, again)

  expect(cutTransitions(repeated).map(({ kind }) => kind)).toEqual([
    'crossfade',
    'none',
    'crossfade',
  ])
})

test('a clip that changes places leaves the crossfades at its old and new neighbours behind', () => {
  const longer = { ...THREE, clips: [...THREE.clips, aClip('d', 0, 5)] }
  const all = setAllTransitions(longer, cut('crossfade', 1))
  const moved = moveBeside(all, [B], 'later')

  expect(moved.clips.map(({ assetId }) => assetId)).toEqual(['a', 'c', 'b', 'd'])
  expect(moved.clips.every(({ crossfade }) => crossfade === undefined)).toBe(true)
})

test('dividing and joining keeps what happens at the ends of the clip', () => {
  const faded = setFade(setFade(THREE, A, fade('in', 1)), A, fade('out', 1))
  const divided = splitAt(faded, fromSeconds(5), 'new')

  expect(divided.clips.map(({ fadeIn, fadeOut }) => [fadeIn, fadeOut]).slice(0, 2)).toEqual([
    [fromSeconds(1), undefined],
    [undefined, fromSeconds(1)],
  ])
  expect(joinAt(divided, fromSeconds(5))).toEqual(faded)
  const crossfaded = setTransition(divided, fromSeconds(5), cut('crossfade', 1))
  expect(joinAt(crossfaded, fromSeconds(5))).toEqual(faded)
})
