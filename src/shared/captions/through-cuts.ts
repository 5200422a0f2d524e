import { type Timeline, placedClips } from '../editing/timeline.ts'
import type { TimeRange } from '../time/range.ts'
import { indexByAsset } from '../time/range-index.ts'
import { type Ticks, add, earlier, fromMilliseconds, later, subtract } from '../time/ticks.ts'
import { type CueWord, type EditedCue, type SourceCue, isHeardIn } from './cue.ts'

/** What is left of a caption at a cut is dropped when nobody could read it. */
const SHORTEST = fromMilliseconds(100)

/**
 * The captions of the edited episode. A caption cut in its middle stays one; one that is cut away
 * disappears; one whose clip is used twice appears twice. None outlives its clip or overlaps the next.
 */
export function carryThroughCuts(cues: readonly SourceCue[], timeline: Timeline): EditedCue[] {
  const byAsset = indexByAsset(cues)
  const carried: Carried[] = []
  const newest = new Map<string, Carried>()
  for (const { clip, start } of placedClips(timeline)) {
    const shift = subtract(start, clip.start)
    for (const cue of byAsset.get(clip.assetId)?.within(clip) ?? []) {
      const source = { start: later(cue.start, clip.start), end: earlier(cue.end, clip.end) }
      const from = add(source.start, shift)
      const to = add(source.end, shift)
      const words = cue.words && carriedWords(cue.words, clip, shift)
      const before = newest.get(cue.id)
      if (before && before.end === from && before.sourceEnd <= source.start) {
        before.end = to
        before.sourceEnd = source.end
        before.words = words && joined(before.words ?? [], words)
      } else {
        const sourceEnd = source.end
        const one = { id: cue.id, start: from, end: to, sourceEnd, text: cue.text, words }
        carried.push(one)
        newest.set(cue.id, one)
      }
    }
  }
  return withoutOverlaps(carried)
}

interface Carried extends EditedCue {
  /** How far its recording was heard: what is heard before that later on is another caption. */
  sourceEnd: Ticks
  words?: CueWord[] | undefined
}

/** The words that are heard in a clip, as far as they are. */
function carriedWords(words: readonly CueWord[], clip: TimeRange, shift: Ticks): CueWord[] {
  return words
    .filter((word) => isHeardIn(word, clip))
    .map((word) => ({
      ...word,
      start: add(later(word.start, clip.start), shift),
      end: add(earlier(word.end, clip.end), shift),
    }))
}

/** A word that was cut in its middle stays one. */
function joined(before: readonly CueWord[], after: readonly CueWord[]): CueWord[] {
  const [last, first] = [before.at(-1), after[0]]
  return last && first && last.from === first.from
    ? [...before.slice(0, -1), { ...last, end: first.end }, ...after.slice(1)]
    : [...before, ...after]
}

function withoutOverlaps(carried: readonly EditedCue[]): EditedCue[] {
  const readable = carried
    .filter(({ start, end }) => end - start >= SHORTEST)
    .toSorted((a, b) => a.start - b.start)
  const seen = new Map<string, number>()
  return readable.flatMap(({ id, start, end, text, words }, index) => {
    const next = readable[index + 1]
    const stop = next && next.start < end ? next.start : end
    const times = seen.get(id) ?? 0
    seen.set(id, times + 1)
    const unique = times === 0 ? id : `${id}+${times}`
    return stop > start ? [{ id: unique, start, end: stop, text, ...(words && { words }) }] : []
  })
}
