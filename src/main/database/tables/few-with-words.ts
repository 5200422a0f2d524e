import { lettersIn, wordsIn } from '#shared/episodes/search.ts'
import type { Connection } from '../open.ts'

/** With more matches than this, walking the list in its order finds enough of them sooner. */
const FEW = 500
/** The index of words knows them by three letters; shorter ones are in the index of pairs. */
const SHORTEST = 3

/** The numbers of those that may hold the words; undefined where no index helps, because too many do. */
export function fewWithWords(
  db: Connection,
  of: 'episode' | 'work',
  text: string,
): number[] | undefined {
  const words = wordsIn(text)
  const isLong = (word: string) => [...word].length >= SHORTEST
  const long = words.filter(isLong).map((word) => `"${word.replaceAll('"', '""')}"`)
  const short = words
    .filter((word) => !isLong(word))
    .map((word) => `"${lettersIn(word).at(-1) ?? ''}"`)
  return few(db, `${of}Words`, long) ?? few(db, `${of}Pairs`, short)
}

function few(db: Connection, table: string, asked: readonly string[]): number[] | undefined {
  if (asked.length === 0) {
    return undefined
  }
  const numbers = db
    .prepare<[string, number], number>(`SELECT rowid FROM ${table} WHERE ${table} MATCH ? LIMIT ?`)
    .pluck()
    .all(asked.join(' '), FEW + 1)
  return numbers.length > FEW ? undefined : numbers
}
