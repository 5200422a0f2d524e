import { type TimeRange, rangeLength } from '../time/range.ts'
import { earlier, later, ticks } from '../time/ticks.ts'
import type { CueWord, SourceCue } from './cue.ts'
import { type WordSpan, plainWord, wordSpans } from './word-spans.ts'

/**
 * The caption with another text. A word that stays keeps its time, also when its capitals or marks change; one
 * that was put in place of another is heard when that was; new ones share the time between their neighbours.
 */
export function withText(cue: SourceCue, text: string): SourceCue {
  if (text === cue.text) {
    return cue
  }
  return cue.words ? { ...cue, text, words: retimed(cue, cue.words, text) } : { ...cue, text }
}

/** The words of a caption; where nobody knows when they are heard, they share its time by their letters. */
export function wordsOf(cue: SourceCue): readonly CueWord[] {
  return cue.words ?? spread(wordSpans(cue.text), cue)
}

/** The same words in a text that differs only in its spaces and line ends. */
export function movedWords<Word extends WordSpan>(
  words: readonly Word[],
  before: string,
  after: string,
): Word[] {
  const numbers = new Map(placesOfInk(before).map((place, number) => [place, number]))
  const places = placesOfInk(after)
  const moved = (place: number) => places[numbers.get(place) ?? 0] ?? 0
  return words.map((word) => ({ ...word, from: moved(word.from), to: moved(word.to - 1) + 1 }))
}

function placesOfInk(text: string): number[] {
  return [...text.matchAll(/\S/g)].map(({ index }) => index)
}

function retimed(cue: SourceCue, words: readonly CueWord[], text: string): CueWord[] {
  const spans = wordSpans(text)
  const kept = sameWords(
    words.map(({ from, to }) => plainWord(cue.text.slice(from, to))),
    spans.map(({ from, to }) => plainWord(text.slice(from, to))),
  )
  const result: CueWord[] = []
  let [old, next] = [0, 0]
  for (const [sameOld, sameNew] of [...kept, [words.length, spans.length] as const]) {
    const gone = words.slice(old, sameOld)
    const added = spans.slice(next, sameNew)
    const around = timeBetween(cue, words[old - 1], words[sameOld])
    result.push(...inPlaceOf(gone, added, around))
    const word = words[sameOld]
    const span = spans[sameNew]
    if (word && span) {
      result.push({ ...word, ...span })
    }
    old = sameOld + 1
    next = sameNew + 1
  }
  return result
}

function timeBetween(
  cue: TimeRange,
  before: CueWord | undefined,
  after: CueWord | undefined,
): TimeRange {
  const start = before?.end ?? earlier(cue.start, after?.start ?? cue.start)
  return { start, end: later(start, after?.start ?? later(cue.end, start)) }
}

function inPlaceOf(
  gone: readonly CueWord[],
  added: readonly WordSpan[],
  around: TimeRange,
): CueWord[] {
  const first = gone[0]
  const last = gone.at(-1)
  if (gone.length === added.length) {
    return added.map((span, index) => ({ ...span, ...timeOf(gone[index] ?? around) }))
  }
  return spread(added, first && last ? { start: first.start, end: last.end } : around)
}

function timeOf({ start, end }: TimeRange): TimeRange {
  return { start, end }
}

/** Words that share a time by their letters. */
function spread(spans: readonly WordSpan[], range: TimeRange): CueWord[] {
  const letters = spans.reduce((sum, { from, to }) => sum + to - from, 0)
  const at = (before: number) =>
    ticks(range.start + Math.round((rangeLength(range) * before) / Math.max(1, letters)))
  let before = 0
  return spans.map(({ from, to }) => {
    const start = at(before)
    before += to - from
    return { from, to, start, end: at(before) }
  })
}

/** The longest row of words that both have in order: pairs of their numbers. */
function sameWords(
  before: readonly string[],
  after: readonly string[],
): (readonly [number, number])[] {
  const longest = before.map(() => new Uint16Array(after.length + 1))
  longest.push(new Uint16Array(after.length + 1))
  const length = (a: number, b: number) => longest[a]?.[b] ?? 0
  for (let a = before.length - 1; a >= 0; a--) {
    for (let b = after.length - 1; b >= 0; b--) {
      const best =
        before[a] === after[b]
          ? length(a + 1, b + 1) + 1
          : Math.max(length(a + 1, b), length(a, b + 1))
      longest[a]?.fill(best, b, b + 1)
    }
  }
  const pairs: (readonly [number, number])[] = []
  for (let a = 0, b = 0; a < before.length && b < after.length;) {
    if (before[a] === after[b]) {
      pairs.push([a, b])
      a += 1
      b += 1
    } else if (length(a + 1, b) >= length(a, b + 1)) {
      a += 1
    } else {
      b += 1
    }
  }
  return pairs
}
