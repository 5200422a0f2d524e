import fc from 'fast-check'
import { joinAt, moveBeside } from '#shared/editing/arrange-clips.ts'
import { addChapter } from '#shared/editing/chapters.ts'
import { copyClips, copyRange, pasteClips } from '#shared/editing/copy-clips.ts'
import { cutRange, cutRanges } from '#shared/editing/cut-range.ts'
import { cutsOf } from '#shared/editing/cuts.ts'
import { deleteClips } from '#shared/editing/delete-clips.ts'
import { freshId } from '#shared/editing/fresh-id.ts'
import { liftClips, liftRanges } from '#shared/editing/lift.ts'
import { moveClips } from '#shared/editing/move-clips.ts'
import { addPicture } from '#shared/editing/pictures.ts'
import { rollCut } from '#shared/editing/roll-cut.ts'
import { splitAt } from '#shared/editing/split-at.ts'
import { type Clip, type Timeline, placedClips } from '#shared/editing/timeline.ts'
import { setAllTransitions, setFade, setTransition } from '#shared/editing/transitions.ts'
import { trimClip } from '#shared/editing/trim-clip.ts'
import { trimEnd, trimStart } from '#shared/editing/trim.ts'
import { ZERO, ticks } from '#shared/time/ticks.ts'
import { ANY_LENGTH, anyMoment, anyRange } from './any-timeline.ts'

type Edit = (timeline: Timeline) => Timeline

/** The places of some clips; there may be fewer clips. */
export const anyPlaces = fc.uniqueArray(fc.integer({ min: 0, max: 7 }), { maxLength: 4 })

export const anyDistance = fc.integer({ min: -200, max: 200 }).map(ticks)

export const anyEdge = fc.constantFrom('start' as const, 'end' as const)

/** Ids of the clips at these places, as far as there are so many. */
export function idsAt(timeline: Timeline, places: readonly number[]): string[] {
  return places.flatMap((place) => timeline.clips[place]?.id ?? [])
}

/** Copies with ids of their own, as the window makes them. */
export function renewed(timeline: Timeline, clips: readonly Clip[]): Clip[] {
  const used = usedIds(timeline)
  return clips.map((clip) => ({ ...clip, id: freshId('copy', used) }))
}

export const anyLengthOf = () => ANY_LENGTH

/** The number of a clip or of a cut; there may be fewer. */
export const anyNumber = fc.nat(6)

const anyTransition = fc.record({
  kind: fc.constantFrom('none', 'crossfade', 'dip'),
  length: fc.integer({ min: 0, max: 150 }).map(ticks),
})

/** Every edit of what happens at the ends of clips. */
export const anyTransitionEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(anyNumber, fc.constantFrom('in', 'out'), anyMoment).map(
    ([number, end, length]) =>
      (timeline: Timeline) =>
        setFade(timeline, idsAt(timeline, [number])[0] ?? 'none', { end, length }),
  ),
  fc.tuple(anyNumber, anyTransition).map(
    ([number, wanted]) =>
      (timeline: Timeline) =>
        setTransition(timeline, cutsOf(timeline)[number] ?? ZERO, wanted),
  ),
  anyTransition.map((wanted) => (timeline: Timeline) => setAllTransitions(timeline, wanted)),
)

const cuts: fc.Arbitrary<Edit> = fc.oneof(
  anyRange.map((range) => (timeline: Timeline) => cutRange(timeline, range)),
  fc
    .array(anyRange, { maxLength: 4 })
    .map((ranges) => (timeline: Timeline) => cutRanges(timeline, ranges)),
  anyMoment.map((at) => (timeline: Timeline) => trimStart(timeline, at)),
  anyMoment.map((at) => (timeline: Timeline) => trimEnd(timeline, at)),
  anyMoment.map(
    (at) => (timeline: Timeline) => splitAt(timeline, at, freshId('split', usedIds(timeline))),
  ),
)

const points: fc.Arbitrary<Edit> = fc.oneof(
  anyMoment.map(
    (at) => (timeline: Timeline) => addPicture(timeline, { id: `new${at}`, assetId: 'x', at }),
  ),
  anyMoment.map(
    (at) => (timeline: Timeline) => addChapter(timeline, { id: `new${at}`, at, title: 'New' }),
  ),
)

const arrangements: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(anyPlaces, fc.constantFrom('earlier', 'later')).map(
    ([places, to]) =>
      (timeline: Timeline) =>
        moveBeside(timeline, idsAt(timeline, places), to),
  ),
  anyNumber.map(
    (number) => (timeline: Timeline) => joinAt(timeline, cutsOf(timeline)[number] ?? ZERO),
  ),
  anyPlaces.map((places) => (timeline: Timeline) => deleteClips(timeline, idsAt(timeline, places))),
  anyPlaces.map((places) => (timeline: Timeline) => liftClips(timeline, idsAt(timeline, places))),
  anyRange.map((range) => (timeline: Timeline) => liftRanges(timeline, [range])),
  fc.tuple(anyPlaces, fc.nat(8)).map(
    ([places, to]) =>
      (timeline: Timeline) =>
        moveClips(timeline, idsAt(timeline, places), to),
  ),
  fc.tuple(anyMoment, anyPlaces).map(
    ([at, places]) =>
      (timeline: Timeline) =>
        pasteClips(timeline, at, renewed(timeline, copyClips(timeline, idsAt(timeline, places)))),
  ),
  fc.tuple(anyMoment, anyRange).map(
    ([at, range]) =>
      (timeline: Timeline) =>
        pasteClips(timeline, at, renewed(timeline, copyRange(timeline, range))),
  ),
  fc.tuple(fc.nat(7), anyEdge, anyDistance).map(([place, edge, by]) => (timeline: Timeline) => {
    const clipId = idsAt(timeline, [place])[0] ?? ''
    return trimClip(timeline, { clipId, edge, by }, anyLengthOf)
  }),
  fc.tuple(fc.nat(7), anyDistance).map(([place, by]) => (timeline: Timeline) => {
    const at = placedClips(timeline)[place]?.start ?? ZERO
    return rollCut(timeline, { at, by }, anyLengthOf)
  }),
)

/** Every edit the window offers, with arbitrary arguments. */
export const anyEdit: fc.Arbitrary<Edit> = fc.oneof(anyTransitionEdit, cuts, points, arrangements)

function usedIds({ clips }: Timeline): Set<string> {
  return new Set(clips.map(({ id }) => id))
}
