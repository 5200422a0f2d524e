import { type FrameRange, joinRanges } from './frame-range.ts'
import type { FrameStore } from './smart-plan.ts'

/** The beginning of a group of a file, or of several in a row, to be read without the rest of it. */
export interface Group {
  /** Places in the file's order of decoding, up to but without `end`. */
  readonly first: number
  readonly end: number
  /** The file's frame that the first of them shows. */
  readonly frame: number
  /** The number that frame has in the excerpt. */
  readonly at: number
}

/** Groups of a file one after the other, in its own order. */
export type Excerpt = readonly Group[]

/** An excerpt in which some frames of a file can be decoded, and little else: from where a group begins to the last that is wanted. */
export function excerptOf(store: FrameStore, wanted: readonly FrameRange[]): Excerpt {
  const { frames, entrances } = store
  const whole = joinRanges(wanted.map((range) => wholeGroups(range, store)))
  let at = 0
  return whole.map(({ from, to }) => {
    const first = entrances[from] ?? 0
    const frame = frames[first]?.frame ?? 0
    const beyond = frames[entrances[to] ?? frames.length]?.frame ?? Number.POSITIVE_INFINITY
    const until = Math.max(...wanted.map((range) => range.to).filter((each) => each <= beyond))
    const end = placeAfter(frames.slice(first, entrances[to]), until) + first
    const group = { first, end, frame, at }
    at += Math.max(lastFrame(frames.slice(first, end)) + 1, until) - frame
    return group
  })
}

/**
 * After which of some frames, in their order of decoding, every one before the number `until` can be shown. One
 * more is needed behind them: where frames are missing, the last one lasts until the next.
 */
function placeAfter(frames: FrameStore['frames'], until: number): number {
  const next = frames.reduce(
    (earliest, { frame }) => (frame >= until ? Math.min(earliest, frame) : earliest),
    Number.POSITIVE_INFINITY,
  )
  return frames.findLastIndex(({ frame }) => frame < until || frame === next) + 1
}

/** The groups that hold a range, counted by their entrances. What lies beyond the end is shown by the last. */
function wholeGroups({ from, to }: FrameRange, { frames, entrances }: FrameStore): FrameRange {
  const begins = (group: number) => frames[entrances[group] ?? 0]?.frame ?? 0
  const last = entrances.length - 1
  let first = 0
  while (first < last && begins(first + 1) <= from) {
    first += 1
  }
  let end = first + 1
  while (end <= last && begins(end) < to) {
    end += 1
  }
  return { from: first, to: end }
}

function lastFrame(frames: FrameStore['frames']): number {
  return frames.reduce((latest, { frame }) => Math.max(latest, frame), 0)
}

/** The number of a file's frame in an excerpt. */
export function frameInExcerpt(excerpt: Excerpt, frame: number): number {
  const group = excerpt.findLast((group) => group.frame <= frame) ?? excerpt[0]
  return group ? frame - group.frame + group.at : frame
}
