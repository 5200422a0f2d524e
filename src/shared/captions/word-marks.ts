import { type FrameRate, type Ticks, add, frameLength, fromSeconds, later } from '../time/ticks.ts'
import { movedWords } from './carry-words.ts'
import { type CueWord, type EditedCue, isHeardIn } from './cue.ts'
import type { WordSpan } from './word-spans.ts'

/** A word of a caption while it is read: in the frames from `first` until before `end`. */
export interface WordMark extends WordSpan {
  readonly first: number
  readonly end: number
}

/** A mark stays until the next word begins, but through no longer a pause than this. */
const LONGEST_REST = fromSeconds(0.3)

/** The first frame that begins at or after a moment: from there on something that begins then is seen. */
export function frameFrom(time: Ticks, rate: FrameRate): number {
  return Math.ceil(time / frameLength(rate) - ROUNDING)
}

/** Frames of unusual rates are no whole number of ticks. */
const ROUNDING = 1e-6

/**
 * When each word of a caption (edited time) is marked: in the order of the text, one at a time, each for at least
 * a frame. Words that are heard while the caption is not shown are left out; so are all of one whose words have
 * no times.
 */
export function wordMarks(cue: EditedCue, rate: FrameRate): WordMark[] {
  const shown = { first: frameFrom(cue.start, rate), end: frameFrom(cue.end, rate) }
  const words = onePerPlace(cue.words ?? []).filter((word) => isHeardIn(word, cue))
  let first = shown.first - 1
  const wanted = words.map(({ start }) => (first = Math.max(frameFrom(start, rate), first + 1)))
  // Where frames run out, those at the end are shared out from behind.
  const starts = wanted.map((start, index) => Math.min(start, shown.end - (words.length - index)))
  return words
    .map(({ from, to, end }, index): WordMark => {
      const start = starts[index] ?? shown.end
      const rested = Math.max(start + 1, frameFrom(add(end, LONGEST_REST), rate))
      return { from, to, first: start, end: Math.min(starts[index + 1] ?? shown.end, rested) }
    })
    .filter((mark) => mark.first >= shown.first)
}

/** How many captions have no word that could be marked: nobody knows when their words are said. */
export function unmarkedCues(cues: readonly Pick<EditedCue, 'words'>[]): number {
  return cues.filter(({ words = [] }) => words.length === 0).length
}

/** The word that is marked in a frame. */
export function markAt(marks: readonly WordMark[], frame: number): WordMark | undefined {
  return marks.find(({ first, end }) => first <= frame && frame < end)
}

/** A number may be said as several words: its place in the text is marked as long as any of them is heard. */
function onePerPlace(words: readonly CueWord[]): CueWord[] {
  const result: CueWord[] = []
  for (const word of words.toSorted((a, b) => a.from - b.from)) {
    const last = result.at(-1)
    if (last && word.from < last.to) {
      const to = Math.max(last.to, word.to)
      result[result.length - 1] = { ...last, to, end: later(last.end, word.end) }
    } else {
      result.push(word)
    }
  }
  return result
}

/** For each line that a caption's text is shown in, the marks on it, with their places in that line. */
export function marksOnLines(
  marks: readonly WordMark[],
  text: string,
  lines: readonly string[],
): WordMark[][] {
  const moved = movedWords(marks, text, lines.join('\n'))
  let begin = 0
  return lines.map((line) => {
    const at = begin
    begin += line.length + 1
    return moved.flatMap((mark) => {
      const from = Math.max(0, mark.from - at)
      const to = Math.min(line.length, mark.to - at)
      return from < to ? [{ ...mark, from, to }] : []
    })
  })
}
