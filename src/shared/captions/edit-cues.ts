import { type Ticks, ticks } from '../time/ticks.ts'
import { withText, wordsOf } from './carry-words.ts'
import type { CaptionTrack, SourceCue } from './cue.ts'
import { dividedCue } from './divide-cue.ts'

/**
 * Edits of captions: pure, and the same object when nothing changes. Cues stay sorted within each asset, and
 * words that are known stay known.
 */
export function setCueText(track: CaptionTrack, id: string, text: string): CaptionTrack {
  return changeCue(track, id, (cue) => withText(cue, text))
}

/** A cue that would end before it begins is left as it is. */
export function setCueTimes(
  track: CaptionTrack,
  id: string,
  { start, end }: { readonly start: Ticks; readonly end: Ticks },
): CaptionTrack {
  return changeCue(track, id, (cue) =>
    start >= end || (cue.start === start && cue.end === end) ? cue : { ...cue, start, end },
  )
}

export interface CueSplit {
  /** Characters of the text that stay with the earlier cue. */
  readonly textAt: number
  readonly newId: string
}

/**
 * Divides a cue in two: where the first word of the later one is heard, or, when nobody knows, by each one's
 * share of the text.
 */
export function splitCue(
  track: CaptionTrack,
  id: string,
  { textAt, newId }: CueSplit,
): CaptionTrack {
  const cue = track.cues.find((other) => other.id === id)
  const halves = cue && dividedCue(cue, textAt)
  return cue && halves ? replaceCues(track, [cue], [halves[0], { ...halves[1], id: newId }]) : track
}

/** Where a text is best divided in two: at its line end, or at the space nearest to its middle. */
export function middleOfText(text: string): number {
  const lineEnd = text.indexOf('\n')
  if (lineEnd > 0) {
    return lineEnd
  }
  const spaces = [...text.matchAll(/\s+/g)].map((match) => match.index)
  const middle = text.length / 2
  return spaces.toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0] ?? 0
}

/** Makes one cue of two neighbours of the same recording. */
export function joinCues(track: CaptionTrack, id: string, nextId: string): CaptionTrack {
  const cue = track.cues.find((other) => other.id === id)
  const next = track.cues.find((other) => other.id === nextId)
  if (!cue || !next || cue.assetId !== next.assetId || cue === next) {
    return track
  }
  const text = [cue.text, next.text].filter(Boolean).join('\n')
  return replaceCues(
    track,
    [cue, next],
    [{ ...cue, end: next.end, text, ...joinedWords(cue, next, text.length - next.text.length) }],
  )
}

/** Where only one of the two knows its words, the other's share its time. */
function joinedWords(cue: SourceCue, next: SourceCue, offset: number): Pick<SourceCue, 'words'> {
  if (!cue.words && !next.words) {
    return {}
  }
  const later = wordsOf(next).map((word) => ({
    ...word,
    from: word.from + offset,
    to: word.to + offset,
  }))
  return { words: [...wordsOf(cue), ...later] }
}

export function removeCue(track: CaptionTrack, id: string): CaptionTrack {
  const cue = track.cues.find((other) => other.id === id)
  return cue ? replaceCues(track, [cue], []) : track
}

/** Adds a cue; it ends where the next one of its recording begins, if that is sooner. */
export function addCue(track: CaptionTrack, cue: SourceCue): CaptionTrack {
  const siblings = track.cues.filter((other) => other.assetId === cue.assetId)
  if (siblings.some((other) => other.start <= cue.start && other.end > cue.start)) {
    return track
  }
  const following = siblings.filter((other) => other.start > cue.start).map((other) => other.start)
  const end = ticks(Math.min(cue.end, ...following))
  return replaceCues(track, [], [{ ...cue, end }])
}

function changeCue(
  track: CaptionTrack,
  id: string,
  operation: (cue: SourceCue) => SourceCue,
): CaptionTrack {
  const cue = track.cues.find((other) => other.id === id)
  const changed = cue && operation(cue)
  return cue && changed && changed !== cue ? replaceCues(track, [cue], [changed]) : track
}

function replaceCues(
  track: CaptionTrack,
  removed: readonly SourceCue[],
  added: readonly SourceCue[],
): CaptionTrack {
  const kept = track.cues.filter((cue) => !removed.includes(cue))
  const order = [...new Set([...track.cues, ...added].map((cue) => cue.assetId))]
  const cues = [...kept, ...added].toSorted(
    (a, b) => order.indexOf(a.assetId) - order.indexOf(b.assetId) || a.start - b.start,
  )
  return { ...track, cues }
}
