import { type Timeline, placedClips } from '../editing/timeline.ts'
import { indexByAsset } from '../time/range-index.ts'
import { add, earlier, fromMilliseconds, later, subtract } from '../time/ticks.ts'
import type { Cue, SourceCue } from './cue.ts'

/** What is left of a caption at a cut is dropped when nobody could read it. */
const SHORTEST = fromMilliseconds(100)

/**
 * The captions of the edited episode. A caption cut in its middle stays one; one that is cut away
 * disappears; one whose clip is used twice appears twice. None outlives its clip or overlaps the next.
 */
export function carryThroughCuts(cues: readonly SourceCue[], timeline: Timeline): Cue[] {
  const byAsset = indexByAsset(cues)
  const carried: Cue[] = []
  const newest = new Map<string, Cue>()
  for (const { clip, start } of placedClips(timeline)) {
    const shift = subtract(start, clip.start)
    for (const cue of byAsset.get(clip.assetId)?.within(clip) ?? []) {
      const from = add(later(cue.start, clip.start), shift)
      const to = add(earlier(cue.end, clip.end), shift)
      const before = newest.get(cue.id)
      if (before && before.end === from) {
        before.end = to
      } else {
        const one = { id: cue.id, start: from, end: to, text: cue.text }
        carried.push(one)
        newest.set(cue.id, one)
      }
    }
  }
  return withoutOverlaps(carried)
}

function withoutOverlaps(carried: readonly Cue[]): Cue[] {
  const readable = carried
    .filter(({ start, end }) => end - start >= SHORTEST)
    .toSorted((a, b) => a.start - b.start)
  const seen = new Map<string, number>()
  return readable.flatMap(({ id, start, end, text }, index) => {
    const next = readable[index + 1]
    const stop = next && next.start < end ? next.start : end
    const times = seen.get(id) ?? 0
    seen.set(id, times + 1)
    const unique = times === 0 ? id : `${id}+${times}`
    return stop > start ? [{ id: unique, start, end: stop, text }] : []
  })
}
