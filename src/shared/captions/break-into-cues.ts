import { type Ticks, subtract, toSeconds } from '../time/ticks.ts'
import { inTwoLines } from './in-two-lines.ts'
import type { ReadingProfile } from './reading-problems.ts'

/** Where a word begins in a text, and when it is heard. */
export interface TimedWord {
  readonly from: number
  readonly start: Ticks
  readonly end: Ticks
}

export interface TimedText {
  readonly text: string
  readonly start: Ticks
  readonly end: Ticks
  readonly words: readonly TimedWord[]
}

/** A text as captions that can be read at once, broken where the sense or the voice makes a pause. */
export function breakIntoCues(whole: TimedText, profile: ReadingProfile): TimedText[] {
  if (fits(whole, profile)) {
    return [whole]
  }
  const cut = bestCut(whole)
  if (cut === undefined) {
    return [whole]
  }
  const [before, after] = cutAt(whole, cut)
  return [...breakIntoCues(before, profile), ...breakIntoCues(after, profile)]
}

function fits({ text, start, end }: TimedText, profile: ReadingProfile): boolean {
  const lines = inTwoLines(text, profile.charactersPerLine).split('\n')
  const isShort = toSeconds(subtract(end, start)) <= profile.longestSeconds
  return isShort && lines.every((line) => line.length <= profile.charactersPerLine)
}

/** What a place to cut is worth, in characters away from the middle. */
const SENTENCE = 40
const CLAUSE = 20
const PAUSE_SECOND = 40
const LONGEST_PAUSE_SECONDS = 1
/** Less than this is not left alone. */
const SHORTEST = 12

/** The number of the word that begins the second piece. */
function bestCut({ text, words }: TimedText): number | undefined {
  const hasSpaces = /\S\s+\S/.test(text)
  let best: { readonly word: number; readonly worth: number } | undefined
  words.forEach(({ from }, word) => {
    const before = text.slice(0, from)
    // The second half of a word, or a number that is said as several words, is no place to cut.
    if (from > (words[word - 1]?.from ?? 0) && (!hasSpaces || /\s$/.test(before))) {
      const worth = worthOf(before, text, pauseBefore(words, word))
      best = !best || worth > best.worth ? { word, worth } : best
    }
  })
  return best?.word
}

function worthOf(before: string, text: string, pause: number): number {
  const shorter = Math.min(before.length, text.length - before.length)
  const mark = /([.!?…。！？]|[,;:–—，、])["'”’»)]*\s*$/.exec(before)?.[1]
  const sense = mark === undefined ? 0 : /[.!?…。！？]/.test(mark) ? SENTENCE : CLAUSE
  const lonely = shorter < SHORTEST ? SENTENCE + CLAUSE : 0
  const fromMiddle = Math.abs(before.length - text.length / 2)
  return sense - lonely - fromMiddle + PAUSE_SECOND * Math.min(pause, LONGEST_PAUSE_SECONDS)
}

function pauseBefore(words: readonly TimedWord[], word: number): number {
  const before = words[word - 1]
  const after = words[word]
  return before && after ? Math.max(0, toSeconds(subtract(after.start, before.end))) : 0
}

function cutAt({ text, start, end, words }: TimedText, word: number): [TimedText, TimedText] {
  const at = words[word]?.from ?? 0
  const first = words.slice(0, word)
  const second = words.slice(word)
  return [
    { text: text.slice(0, at), start, end: first.at(-1)?.end ?? start, words: first },
    {
      text: text.slice(at),
      start: second[0]?.start ?? end,
      end,
      words: second.map((value) => ({ ...value, from: value.from - at })),
    },
  ]
}
