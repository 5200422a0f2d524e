import { type FrameRange, joinRanges } from './frame-range.ts'
import type { FrameStore } from './smart-plan.ts'

/** Whole groups of a file, to be read without the rest of it. */
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

/** The smallest excerpt in which some frames of a file can be decoded. */
export function excerptOf(
  { frames, entrances }: FrameStore,
  wanted: readonly FrameRange[],
): Excerpt {
  const whole = joinRanges(wanted.map((range) => wholeGroups(range, { frames, entrances })))
  let at = 0
  return whole.map(({ from, to }) => {
    const first = entrances[from] ?? 0
    const end = entrances[to] ?? frames.length
    const frame = frames[first]?.frame ?? 0
    const group = { first, end, frame, at }
    at += (frames[end]?.frame ?? lastFrame(frames) + 1) - frame
    return group
  })
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
