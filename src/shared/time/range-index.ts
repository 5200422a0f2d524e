import { type TimeRange, firstIndex, overlap } from './range.ts'

/** Finds those of many ranges that share something with another without looking at each of them. */
export class RangeIndex<Range extends TimeRange> {
  readonly #byStart: readonly Range[]
  readonly #longest: number

  constructor(ranges: readonly Range[]) {
    this.#byStart = ranges.toSorted((a, b) => a.start - b.start)
    this.#longest = ranges.reduce((longest, { start, end }) => Math.max(longest, end - start), 0)
  }

  /** In the order of their starts. */
  within(range: TimeRange): Range[] {
    const earliest = range.start - this.#longest
    const first = firstIndex(this.#byStart, ({ start }) => start > earliest)
    const last = firstIndex(this.#byStart, ({ start }) => start >= range.end)
    return this.#byStart.slice(first, last).filter((one) => overlap(one, range))
  }
}

/** One index for the ranges of each asset. */
export function indexByAsset<Range extends TimeRange & { readonly assetId: string }>(
  ranges: readonly Range[],
): ReadonlyMap<string, RangeIndex<Range>> {
  const grouped = Map.groupBy(ranges, ({ assetId }) => assetId)
  return new Map([...grouped].map(([assetId, own]) => [assetId, new RangeIndex(own)]))
}
