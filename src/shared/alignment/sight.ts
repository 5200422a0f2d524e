import type { Heard } from './path.ts'
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

/** Times found in one look are not exact: so many frames before and after belong to them too. */
const INEXACT = 50

/** Everything within `width` states of what was heard about then, before and after in an earlier look. */
export function along({ first, count }: Reference, heard: readonly Heard[], width: number): Sight {
  if (width >= count || heard.length === 0) {
    return () => ({ from: 0, to: count })
  }
  let earliest = 0
  let next = 0
  return (frame) => {
    while (earliest < heard.length && (heard[earliest]?.end ?? 0) <= frame - INEXACT) {
      earliest += 1
    }
    while (next < heard.length && (heard[next]?.start ?? 0) < frame + INEXACT) {
      next += 1
    }
    const lines = heard.slice(Math.max(0, earliest - 1), next + 1).map(({ line }) => line)
    const states = (earliest === 0 ? [0, ...lines] : lines).map((line) => first[line] ?? 0)
    return { from: Math.min(...states) - width / 2, to: Math.max(...states) + width / 2 }
  }
}
