import { isRecord, own } from './equal.ts'

/** Which element of one list is which of another: positions, rising in both. */
export type Pair = readonly [before: number, after: number]

/** What tells an element from its neighbours, by the first of these keys that it has. */
const IDENTITIES = ['id', 'language', 'assetId'] as const

/**
 * As many elements of two lists as possible that are the same one by identity and in the same order;
 * elements without an identity of their own are nobody.
 */
export function align(before: readonly unknown[], after: readonly unknown[]): Pair[] {
  const places = placesOf(before)
  const pairs = [...placesOf(after)].flatMap(([identity, place]) => {
    const earlier = places.get(identity)
    return earlier === undefined ? [] : [[earlier, place] as const]
  })
  return longestRising(pairs)
}

/** Where each identity lies, in the order of the list; one that two elements share is left out. */
function placesOf(list: readonly unknown[]): Map<string, number> {
  const places = new Map<string, number>()
  const shared = new Set<string>()
  for (const [index, element] of list.entries()) {
    const identity = identityOf(element)
    if (identity !== undefined && places.has(identity)) {
      shared.add(identity)
    }
    if (identity !== undefined) {
      places.set(identity, index)
    }
  }
  shared.forEach((identity) => places.delete(identity))
  return places
}

function identityOf(element: unknown): string | undefined {
  if (!isRecord(element)) {
    return undefined
  }
  const key = IDENTITIES.find((name) => typeof own(element, name) === 'string')
  return key && `${key} ${String(own(element, key))}`
}

interface Link {
  readonly pair: Pair
  readonly previous: Link | undefined
}

/** The longest row of pairs that rises in both, out of pairs that rise in `after` (by patience sorting). */
function longestRising(pairs: readonly Pair[]): Pair[] {
  /** By length: the row of that length which ends lowest. */
  const rows: Link[] = []
  for (const pair of pairs) {
    const length = lowestNotBelow(rows, pair[0])
    rows[length] = { pair, previous: rows[length - 1] }
  }
  const longest: Pair[] = []
  for (let link = rows.at(-1); link; link = link.previous) {
    longest.push(link.pair)
  }
  return longest.toReversed()
}

function lowestNotBelow(rows: readonly Link[], before: number): number {
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >> 1
    const row = rows[middle]
    if (row && row.pair[0] < before) {
      low = middle + 1
    } else {
      high = middle
    }
  }
  return low
}
