import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aClip, aTimeline } from '#testing/make-timeline.ts'
import { ZERO, fromSeconds, ticks } from '../time/ticks.ts'
import { moveBeside } from './arrange-clips.ts'
import { copyClips, pasteClips } from './copy-clips.ts'
import { cutRange, cutRanges } from './cut-range.ts'
import { record, redo, startHistory, undo } from '../history/history.ts'
import {
  type OverlayChange,
  addOverlay,
  changeOverlay,
  placeOverlay,
  pulledRange,
  removeOverlay,
} from './overlays.ts'
import { placeAsset } from './place-asset.ts'
import { placeClips } from './place-clips.ts'
import { splitAt } from './split-at.ts'
import { type Overlay, Timeline, placedClips, timelineLength } from './timeline.ts'

const LENGTH = 20
const moments = fc.integer({ min: -5_000, max: 25_000 }).map((ms) => fromSeconds(ms / 1000))
const kept = fc.integer({ min: 0, max: LENGTH * 1000 }).map((ms) => fromSeconds(ms / 1000))
const ranges = fc.tuple(kept, kept).map(([a, b]) => ({
  start: ticks(Math.min(a, b)),
  end: ticks(Math.max(a, b)),
}))

function aTitle(id: string, at: number, end: number): Overlay {
  const fades = { fadeIn: fromSeconds(0.4), fadeOut: fromSeconds(0.4) }
  const range = { at: fromSeconds(at), end: fromSeconds(end) }
  return { id, kind: 'title', text: 'Kancil', subtitle: '', ...range, ...fades }
}

function aLogo(id: string, at: number, end: number): Overlay {
  const { fadeIn, fadeOut, at: start, end: until } = aTitle(id, at, end)
  const place = { corner: 'topRight', size: 0.1 } as const
  return { id, kind: 'picture', assetId: 'logo', ...place, at: start, end: until, fadeIn, fadeOut }
}

const EPISODE = aTimeline({ clips: [aClip('a', 0, 8), aClip('b', 2, 9), aClip('c', 0, 5)] })
const clipIds = fc.constantFrom(...EPISODE.clips.map(({ id }) => id))
const overlayIds = fc.constantFrom('o1', 'o2', 'o3')
let madeIds = 0
const newId = () => `new${(madeIds += 1)}`

/** A clip once more behind itself. */
function repeated(timeline: Timeline, id: string): Timeline {
  const end = placedClips(timeline).find(({ clip }) => clip.id === id)?.end ?? ZERO
  const again = copyClips(timeline, [id]).map((clip) => ({ ...clip, id: newId() }))
  return pasteClips(timeline, end, again)
}

/** Every edit that touches overlays or moves what they lie over, with arbitrary arguments. */
const edits = fc.oneof(
  fc
    .tuple(overlayIds, moments, moments, fc.boolean())
    .map(([id, at, end, isLogo]) => (timeline: Timeline) => {
      const overlay = { ...(isLogo ? aLogo(id, 0, 1) : aTitle(id, 0, 1)), at, end }
      return addOverlay(removeOverlay(timeline, id), overlay)
    }),
  fc.tuple(overlayIds, moments, moments).map(
    ([id, start, end]) =>
      (timeline: Timeline) =>
        placeOverlay(timeline, id, { start, end }),
  ),
  fc
    .tuple(overlayIds, fc.constantFrom('whole', 'start', 'end'), moments)
    .map(([id, grip, by]) => (timeline: Timeline) => {
      const overlay = timeline.overlays.find((one) => one.id === id)
      const range = overlay && { start: overlay.at, end: overlay.end }
      return range
        ? placeOverlay(timeline, id, pulledRange(timeline, range, { grip, by }))
        : timeline
    }),
  fc.tuple(overlayIds, fc.string({ maxLength: 9 })).map(
    ([id, text]) =>
      (timeline: Timeline) =>
        changeOverlay(timeline, id, { text }),
  ),
  overlayIds.map((id) => (timeline: Timeline) => removeOverlay(timeline, id)),
  fc
    .array(ranges, { maxLength: 3 })
    .map((cuts) => (timeline: Timeline) => cutRanges(timeline, cuts)),
  clipIds.map((id) => (timeline: Timeline) => repeated(timeline, id)),
  fc.tuple(clipIds, fc.constantFrom('earlier', 'later')).map(
    ([id, to]) =>
      (timeline: Timeline) =>
        moveBeside(timeline, [id], to),
  ),
  kept.map((at) => (timeline: Timeline) => splitAt(timeline, at, newId())),
  fc.constant((timeline: Timeline) =>
    placeClips(timeline, { clips: [{ ...aClip('d', 0, 2), id: newId() }], chapters: [] }),
  ),
  fc.constantFrom('start', 'end').map((where) => (timeline: Timeline) => {
    const intro = { assetId: 'intro', duration: fromSeconds(1.5), clipId: newId() }
    return placeAsset(timeline, intro, where)
  }),
)

test('any edits keep overlays within the episode, sorted, non-empty and each there once', () => {
  fc.assert(
    fc.property(fc.array(edits, { maxLength: 10 }), (changes) => {
      const { overlays, ...edited } = changes.reduce((timeline, edit) => edit(timeline), EPISODE)

      const length = timelineLength({ ...edited, overlays })
      for (const overlay of overlays) {
        expect(overlay.at).toBeGreaterThanOrEqual(0)
        expect(overlay.at).toBeLessThan(overlay.end)
        expect(overlay.end).toBeLessThanOrEqual(length)
      }
      expect(overlays).toEqual(overlays.toSorted((a, b) => a.at - b.at))
      expect(new Set(overlays.map(({ id }) => id)).size).toBe(overlays.length)
    }),
  )
})

const read = (document: unknown) => Timeline.safeParse(document).data

test('undoing every edit gives the overlays back, redoing gives the edit back', () => {
  fc.assert(
    fc.property(fc.array(edits, { maxLength: 8 }), (changes) => {
      const edited = changes.reduce(
        (history, edit) => record(history, '', edit(history.present)),
        startHistory(EPISODE),
      )
      const steps = Array.from({ length: edited.past.length })

      const undone = steps.reduce<typeof edited>((history) => undo(history, read), edited)
      const redone = steps.reduce<typeof edited>((history) => redo(history, read), undone)

      expect(undone.present).toEqual(EPISODE)
      expect(redone).toEqual(edited)
    }),
  )
})

test('a cut takes from an overlay exactly what it showed in what is gone', () => {
  fc.assert(
    fc.property(ranges, ranges, ({ start, end }, cut) => {
      const overlay = { ...aTitle('o', 0, 1), at: start, end }
      const timeline = { ...EPISODE, overlays: start < end ? [overlay] : [] }
      const overlapping = Math.max(0, Math.min(end, cut.end) - Math.max(start, cut.start))

      const [left] = cutRange(timeline, cut).overlays

      expect(left ? left.end - left.at : 0).toBe(end - start - overlapping)
    }),
  )
})

describe('what changes nothing is the same object', () => {
  const timeline = addOverlay(EPISODE, aTitle('o', 1, 3))

  test.each<[string, (value: Timeline) => Timeline]>([
    ['the same words', (value) => changeOverlay(value, 'o', { text: 'Kancil' })],
    ['what its kind does not have', (value) => changeOverlay(value, 'o', { role: 'Pustakawan' })],
    ['the same place', (value) => placeOverlay(value, 'o', aRange(1, 3))],
    ['an overlay that is not there', (value) => changeOverlay(value, 'none', { text: 'x' })],
    ['removing one that is not there', (value) => removeOverlay(value, 'none')],
  ])('%s', (_, operation) => {
    expect(operation(timeline)).toBe(timeline)
  })

  test('adding to an empty episode', () => {
    const empty = aTimeline({})
    expect(addOverlay(empty, aTitle('o', 0, 3))).toBe(empty)
  })
})

function aRange(start: number, end: number) {
  return { start: fromSeconds(start), end: fromSeconds(end) }
}

test('pulled past the ends of the episode it keeps its length; its ends never cross', () => {
  const range = aRange(2, 6)
  const pull = (grip: 'whole' | 'start' | 'end', by: number) =>
    pulledRange(EPISODE, range, { grip, by: fromSeconds(by) })

  expect(pull('whole', -9)).toEqual(aRange(0, 4))
  expect(pull('whole', 99)).toEqual(aRange(16, 20))
  expect(pull('start', 99)).toEqual({ start: fromSeconds(6 - 1 / 30), end: fromSeconds(6) })
  expect(pull('end', -99)).toEqual({ start: fromSeconds(2), end: fromSeconds(2 + 1 / 30) })
  expect(pull('end', 99)).toEqual(aRange(2, 20))
})

test('an overlay goes where its clip goes; a logo over everything stays over everything', () => {
  const timeline = {
    ...EPISODE,
    overlays: [aLogo('logo', 0, 20), aTitle('a', 1, 4), aTitle('b', 9, 12), aTitle('c', 16, 18)],
  }
  const placesOf = ({ overlays }: Timeline) =>
    Object.fromEntries(overlays.map(({ id, at, end }) => [id, [at, end]]))
  const seconds = (...values: number[]) => values.map((value) => fromSeconds(value))
  const idOf = (assetId: string) => EPISODE.clips.find((clip) => clip.assetId === assetId)?.id ?? ''

  expect(placesOf(moveBeside(timeline, [idOf('a')], 'later'))).toEqual({
    logo: seconds(0, 20),
    a: seconds(8, 11),
    b: seconds(1, 4),
    c: seconds(16, 18),
  })
  expect(placesOf(repeated(timeline, idOf('b')))).toEqual({
    logo: seconds(0, 27),
    a: seconds(1, 4),
    b: seconds(9, 12),
    c: seconds(23, 25),
  })
  const longer = placeClips(timeline, { clips: [aClip('d', 0, 2)], chapters: [] })
  expect(placesOf(longer)).toEqual({ ...placesOf(timeline), logo: seconds(0, 22) })
})

describe('an opening and a closing', () => {
  const intro = { assetId: 'intro', duration: fromSeconds(3), clipId: 'opening' }
  const music = {
    ...{ id: 'm', assetId: 'song', at: ZERO, end: fromSeconds(20) },
    ...{ gainDb: 0, fadeIn: ZERO, fadeOut: ZERO, duckDb: 0 },
  }
  const decorated: Timeline = {
    ...EPISODE,
    pictures: [{ id: 'p', assetId: 'page', at: fromSeconds(2) }],
    chapters: [{ id: 'h', at: fromSeconds(8), title: 'Bab' }],
    music: [music],
    overlays: [aTitle('o', 1, 4)],
  }

  test('an opening moves everything on', () => {
    const placed = placeAsset(decorated, intro, 'start')

    expect(placed.clips[0]).toEqual({
      ...{ id: 'opening', assetId: 'intro' },
      ...aRange(0, 3),
    })
    expect(timelineLength(placed)).toBe(fromSeconds(23))
    const at = (list: readonly { at: number }[]) => list.map((one) => one.at)
    expect([placed.pictures, placed.chapters, placed.music, placed.overlays].map(at)).toEqual([
      [fromSeconds(5)],
      [fromSeconds(11)],
      [fromSeconds(3)],
      [fromSeconds(4)],
    ])
    expect(placed.music[0]?.end).toBe(fromSeconds(23))
  })

  test('what importing has put at the end is moved, what was placed by hand stays', () => {
    const imported = placeClips(EPISODE, {
      clips: [{ ...aClip('intro', 0, 3), id: 'intro', gainDb: -6 }],
      chapters: [],
    })
    const assetsOf = ({ clips }: Timeline) => clips.map(({ assetId }) => assetId)

    const first = placeAsset(imported, intro, 'start')
    const both = placeAsset(first, { ...intro, clipId: 'closing' }, 'end')

    expect(assetsOf(first)).toEqual(['intro', 'a', 'b', 'c'])
    expect(first.clips[0]?.gainDb).toBe(-6)
    expect(assetsOf(both)).toEqual(['intro', 'a', 'b', 'c', 'intro'])
    expect(placeAsset(imported, intro, 'end')).toBe(imported)
    expect(placeAsset(both, intro, 'start')).toBe(both)
    expect(placeAsset(both, intro, 'end')).toBe(both)
  })
})

test('a value that is not allowed is refused', () => {
  const timeline = addOverlay(EPISODE, aLogo('o', 1, 3))
  const change = (changed: OverlayChange) => () => changeOverlay(timeline, 'o', changed)
  expect(change({ size: 3 })).toThrow('size')
  expect(change({ size: 0.3 })).not.toThrow()
})
