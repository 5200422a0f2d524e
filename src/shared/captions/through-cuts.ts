import { type Timeline, placedClips } from '../editing/timeline.ts'
import { overlap } from '../time/range.ts'
import { add, fromMilliseconds, subtract } from '../time/ticks.ts'
import type { Cue, SourceCue } from './cue.ts'

/** What is left of a caption at a cut is dropped when nobody could read it. */
const SHORTEST = fromMilliseconds(100)

/**
 * The captions of the edited episode. A caption cut in its middle stays one; one that is cut away
 * disappears; one whose clip is used twice appears twice. None outlives its clip or overlaps the next.
 */
export function carryThroughCuts(cues: readonly SourceCue[], timeline: Timeline): Cue[] {
  const carried: (Cue & { sourceId: string })[] = []
  for (const { clip, start } of placedClips(timeline)) {
    for (const cue of cues.filter(({ assetId }) => assetId === clip.assetId)) {
      const part = overlap(cue, clip)
      if (part) {
        const shift = subtract(start, clip.start)
        const moved = { start: add(part.start, shift), end: add(part.end, shift) }
        const before = carried.findLast(({ sourceId }) => sourceId === cue.id)
        if (before && before.end === moved.start) {
          before.end = moved.end
        } else {
          carried.push({ id: cue.id, sourceId: cue.id, text: cue.text, ...moved })
        }
      }
    }
  }
  return withoutOverlaps(carried)
}

function withoutOverlaps(carried: readonly (Cue & { sourceId: string })[]): Cue[] {
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
