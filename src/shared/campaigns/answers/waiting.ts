import type { Day } from '../day.ts'
import type { Comment } from './comment.ts'

type Answered = Pick<Comment, 'publishedAtMs' | 'answeredAtMs' | 'elsewhereAtMs'>

/** When somebody of the library first answered, wherever; undefined while the person still waits. */
export function answeredAt({ answeredAtMs, elsewhereAtMs }: Answered): number | undefined {
  const times = [answeredAtMs, elsewhereAtMs].filter((time) => time !== undefined)
  return times.length > 0 ? Math.min(...times) : undefined
}

/** Those that still wait, the longest first. */
export function waiting<T extends Answered>(comments: readonly T[]): T[] {
  return comments
    .filter((comment) => answeredAt(comment) === undefined)
    .toSorted((a, b) => a.publishedAtMs - b.publishedAtMs)
}

/**
 * How long people waited for an answer: half of them less, in milliseconds. Those that still wait do not
 * count: their time is not over. Undefined while nothing was answered.
 */
export function medianWaitMs(comments: readonly Answered[]): number | undefined {
  const waits = comments
    .flatMap((comment) => {
      const at = answeredAt(comment)
      return at === undefined ? [] : [Math.max(0, at - comment.publishedAtMs)]
    })
    .toSorted((a, b) => a - b)
  const [low, high] = [waits[Math.ceil(waits.length / 2) - 1], waits[Math.floor(waits.length / 2)]]
  return low === undefined || high === undefined ? undefined : (low + high) / 2
}

const DAY_MS = 86_400_000

/** How many comments had been answered within a day of theirs, altogether, on each day of an answer. */
export function answeredWithinDay(
  comments: readonly Answered[],
  dayAt: (atMs: number) => Day,
): { readonly day: Day; readonly value: number }[] {
  const days = comments
    .flatMap((comment) => {
      const at = answeredAt(comment)
      return at !== undefined && at - comment.publishedAtMs <= DAY_MS ? [dayAt(at)] : []
    })
    .toSorted()
  return [...new Set(days)].map((day) => ({ day, value: days.lastIndexOf(day) + 1 }))
}
