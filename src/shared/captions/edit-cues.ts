import { type Ticks, ticks } from '../time/ticks.ts'
import type { CaptionTrack, SourceCue } from './cue.ts'

/** Edits of captions: pure, and the same object when nothing changes. Cues stay sorted within each asset. */
export function setCueText(track: CaptionTrack, id: string, text: string): CaptionTrack {
  return changeCue(track, id, (cue) => (cue.text === text ? cue : { ...cue, text }))
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

/** Divides a cue in two; each gets its share of the time by its share of the text. */
export function splitCue(
  track: CaptionTrack,
  id: string,
  { textAt, newId }: CueSplit,
): CaptionTrack {
  const cue = track.cues.find((other) => other.id === id)
  const before = cue?.text.slice(0, textAt).trim()
  const after = cue?.text.slice(textAt).trim()
  if (!cue || !before || !after) {
    return track
  }
  const share = before.length / (before.length + after.length)
  const middle = ticks(Math.round(cue.start + (cue.end - cue.start) * share))
  return replaceCues(
    track,
    [cue],
    [
      { ...cue, end: middle, text: before },
      { ...cue, id: newId, start: middle, text: after },
    ],
  )
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
  return replaceCues(track, [cue, next], [{ ...cue, end: next.end, text }])
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
