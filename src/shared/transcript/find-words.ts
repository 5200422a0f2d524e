import { foundIn } from '../captions/replace-words.ts'
import { oncePer } from '../editing/once-per.ts'
import { firstIndex } from '../time/range.ts'
import type { HeardWord, WordRange } from './transcript.ts'

/** Where a text is said, in order; it may begin and end within words. */
export function findWords(words: readonly HeardWord[], text: string): WordRange[] {
  const { whole, starts } = written(words)
  const wordAt = (place: number) => firstIndex(starts, (start) => start > place) - 1
  return foundIn(whole, { find: text.trim(), isExact: false }).map(({ start, end }) => ({
    from: wordAt(start),
    to: wordAt(end - 1) + 1,
  }))
}

const written = oncePer((words: readonly HeardWord[]) => {
  const starts: number[] = []
  let whole = ''
  for (const { source } of words) {
    starts.push(whole.length)
    whole += source.isSpaced ? `${source.text} ` : source.text
  }
  return { whole, starts }
})
