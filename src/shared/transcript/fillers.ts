import { plainWord } from '../captions/word-spans.ts'
import type { HeardWord, WordRange } from './transcript.ts'

/** Words that only fill a pause, and which of the wanted ones it is. */
export interface Filler extends WordRange {
  readonly phrase: string
}

/** Finds words and phrases wherever they are said; the longest counts, and none overlap. */
export function findFillers(words: readonly HeardWord[], phrases: readonly string[]): Filler[] {
  const wanted = phrases
    .map((phrase) => ({ phrase, plain: phrase.split(/\s+/).map(plainWord).filter(Boolean) }))
    .filter(({ plain }) => plain.length > 0)
    .toSorted((a, b) => b.plain.length - a.plain.length)
  const fillers: Filler[] = []
  for (let from = 0; from < words.length;) {
    const found = wanted.find(({ plain }) =>
      plain.every((part, index) => words[from + index]?.source.plain === part),
    )
    const to = from + (found?.plain.length ?? 1)
    if (found) {
      fillers.push({ from, to, phrase: found.phrase })
    }
    from = to
  }
  return fillers
}
