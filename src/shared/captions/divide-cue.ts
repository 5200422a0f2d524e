import { type Ticks, ticks } from '../time/ticks.ts'
import type { CueWord, SourceCue } from './cue.ts'

/** Two cues of one, divided at a place of its text; undefined where one of them would have none. */
export function dividedCue(cue: SourceCue, textAt: number): [SourceCue, SourceCue] | undefined {
  const before = cue.text.slice(0, textAt).trim()
  const after = cue.text.slice(textAt).trim()
  if (!before || !after) {
    return undefined
  }
  const share = before.length / (before.length + after.length)
  const words = cue.words?.flatMap((word) =>
    isAcross(word, textAt) ? halves(word, textAt) : [word],
  )
  const earlier = words?.filter(({ to }) => to <= textAt)
  const later = words?.filter(({ from }) => from >= textAt)
  const heard = later?.[0]?.start
  const middle =
    heard !== undefined && heard > cue.start && heard < cue.end
      ? heard
      : ticks(Math.round(cue.start + (cue.end - cue.start) * share))
  return [
    { ...cue, end: middle, ...worded(cue, before, 0, earlier) },
    { ...cue, start: middle, ...worded(cue, after, textAt, later) },
  ]
}

function worded(
  cue: SourceCue,
  text: string,
  searchFrom: number,
  words: readonly CueWord[] | undefined,
): Pick<SourceCue, 'text' | 'words'> {
  const offset = cue.text.indexOf(text, searchFrom)
  const moved = words?.map((word) => ({
    ...word,
    from: word.from - offset,
    to: word.to - offset,
  }))
  return { text, ...(moved && { words: moved }) }
}

function isAcross({ from, to }: CueWord, textAt: number): boolean {
  return from < textAt && textAt < to
}

/** A word that is divided itself becomes two, which share its time by their letters. */
function halves(word: CueWord, textAt: number): CueWord[] {
  const { from, to, start, end } = word
  const middle: Ticks = ticks(Math.round(start + ((end - start) * (textAt - from)) / (to - from)))
  return [
    { ...word, to: textAt, end: middle },
    { ...word, from: textAt, start: middle },
  ]
}
