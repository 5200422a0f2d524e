/** Frames from `from` up to, but without, `to`. */
export interface FrameRange {
  readonly from: number
  readonly to: number
}

/** The same frames in as few ranges as possible, in order. */
export function joinRanges(ranges: readonly FrameRange[]): FrameRange[] {
  const joined: FrameRange[] = []
  for (const { from, to } of ranges.toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1)
    if (last && from <= last.to) {
      joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, to) }
    } else if (from < to) {
      joined.push({ from, to })
    }
  }
  return joined
}

/** What of a range lies in none of the others, in order. */
export function outside(range: FrameRange, others: readonly FrameRange[]): FrameRange[] {
  const left: FrameRange[] = []
  let from = range.from
  for (const other of joinRanges(others)) {
    if (other.to > from && other.from < range.to) {
      left.push({ from, to: other.from })
      from = other.to
    }
  }
  left.push({ from, to: range.to })
  return left.filter(({ from, to }) => from < to)
}
