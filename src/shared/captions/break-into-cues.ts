import { type Ticks, subtract, toSeconds } from '../time/ticks.ts'
import type { CueWord } from './cue.ts'
import { type Piece, breakCost, fitsLines } from './break-cost.ts'
import type { ReadingProfile } from './reading-problems.ts'
import { needsNoSpace } from './word-spans.ts'

/** A text and when its words are heard. */
export interface TimedText {
  readonly text: string
  readonly start: Ticks
  readonly end: Ticks
  readonly words: readonly CueWord[]
}

/**
 * A text as captions that can be read at once, broken where the sense or the voice makes a pause. Of all ways to
 * break it the one that reads best is taken, in one pass over the words: three hours take a moment.
 */
export function breakIntoCues(whole: TimedText, profile: ReadingProfile): TimedText[] {
  const places = placesToBreak(whole)
  if (places.length < 2) {
    return [whole]
  }
  const best = bestWays(whole, places, profile)
  const pieces: TimedText[] = []
  for (let end = places.length; end > 0;) {
    const start = best[end]?.from ?? 0
    pieces.push(cutOut(whole, places, start, end))
    end = start
  }
  return pieces.toReversed()
}

/** A caption may begin with this word, and its text with this character. */
interface Place {
  readonly word: number
  readonly at: number
}

/** Before the marks of a word. The second half of a word, or a number said as several words, is no place. */
function placesToBreak({ text, words }: TimedText): Place[] {
  return words.flatMap(({ from }, word) => {
    const before = words[word - 1]?.to
    if (before === undefined) {
      return [{ word, at: 0 }]
    }
    const between = text.slice(before, from)
    const space = between.search(/\s\S*$/)
    if (space >= 0) {
      return [{ word, at: before + space + 1 }]
    }
    return before <= from && needsNoSpace(text[from] ?? '') ? [{ word, at: from }] : []
  })
}

interface Way {
  readonly cost: number
  /** Where the last caption begins. */
  readonly from: number
}

/** For every place the best way to break what lies before it. */
function bestWays(
  whole: TimedText,
  places: readonly Place[],
  profile: ReadingProfile,
): readonly Way[] {
  const ways: Way[] = [{ cost: 0, from: 0 }]
  for (let end = 1; end <= places.length; end++) {
    let best: Way = { cost: Number.POSITIVE_INFINITY, from: end - 1 }
    for (let from = end - 1; from >= 0; from--) {
      const piece = pieceOf(whole, places, from, end)
      const isOne = from === end - 1
      if (!isOne && !(piece.seconds <= profile.longestSeconds && fitsLines(piece.text, profile))) {
        break
      }
      const cost = (ways[from]?.cost ?? 0) + breakCost(piece, profile)
      best = cost < best.cost ? { cost, from } : best
    }
    ways.push(best)
  }
  return ways
}

function pieceOf(
  { text, words }: TimedText,
  places: readonly Place[],
  from: number,
  end: number,
): Piece {
  const next = places[end]
  const first = words[places[from]?.word ?? 0]
  const last = words[(next?.word ?? words.length) - 1]
  const after = next && words[next.word]
  const seconds = first && last ? toSeconds(subtract(last.end, first.start)) : 0
  const pause = after && last ? toSeconds(subtract(after.start, last.end)) : undefined
  return {
    text: text.slice(places[from]?.at ?? 0, next?.at ?? text.length).trim(),
    next: after && text.slice(after.from, after.to),
    seconds,
    pauseSeconds: pause,
  }
}

function cutOut(
  { text, start, end, words }: TimedText,
  places: readonly Place[],
  from: number,
  to: number,
): TimedText {
  const [place, next] = [places[from], places[to]]
  const at = place?.at ?? 0
  const own = words.slice(place?.word ?? 0, next?.word ?? words.length)
  return {
    text: text.slice(at, next?.at ?? text.length),
    start: from === 0 ? start : (own[0]?.start ?? start),
    end: next ? (own.at(-1)?.end ?? end) : end,
    words: own.map((word) => ({ ...word, from: word.from - at, to: word.to - at })),
  }
}
