import type { Heard } from './heard.ts'
import type { Reference } from './reference.ts'

/** Which states are looked at, from one up to another. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** What is looked at in a frame: `place` is the line reached, `lost` how many frames ago it was reached. */
export type Sight = (frame: number, place: number, lost: number) => Stretch

/** Looks ahead at most this many times as far when nothing was recognised for long. */
const FARTHEST = 4

/** Everything within `width` states around the place reached; the longer the reader is lost, the more. */
export function around({ first, count }: Reference, width: number): Sight {
  if (width >= count) {
    return () => ({ from: 0, to: count })
  }
  return (_frame, place, lost) => {
    const at = first[Math.min(place, first.length - 1)] ?? 0
    return { from: at - width / 2, to: at + width / 2 + Math.min(lost, FARTHEST * width) }
  }
}

/** Everything within `width` states of what was heard about then in an earlier look. */
export function along({ first, count }: Reference, heard: readonly Heard[], width: number): Sight {
  if (width >= count || heard.length === 0) {
    return () => ({ from: 0, to: count })
  }
  let next = 0
  return (frame) => {
    while (next < heard.length && (heard[next]?.end ?? 0) <= frame) {
      next += 1
    }
    const before = heard[next - 1]?.line ?? 0
    const after = heard[next]?.line ?? before
    const low = first[Math.min(before, after)] ?? 0
    const high = first[Math.max(before, after)] ?? 0
    return { from: low - width / 2, to: Math.min(high, low + FARTHEST * width) + width / 2 }
  }
}
