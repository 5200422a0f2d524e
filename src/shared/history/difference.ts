import { z } from 'zod'
import { type Pair, align } from './align.ts'
import { equal, isRecord, keysOf, own } from './equal.ts'

/**
 * What changed between two documents (values that JSON can write): one value for another, or what changed
 * under some keys, or along a list. It leads both ways. A side that is missing is a key that was not there.
 */
export type Difference =
  | { readonly keys: Readonly<Record<string, Difference>> }
  | { readonly list: readonly ListPart[] }
  | { readonly was?: unknown; readonly is?: unknown }

/** Along a list: so many elements stay, one changed within, or some are in the place of others. */
export type ListPart =
  | number
  | { readonly inside: Difference }
  | { readonly was: readonly unknown[]; readonly is: readonly unknown[] }

export const Difference: z.ZodType<Difference> = z.lazy(() =>
  z.union([
    z.strictObject({ keys: z.record(z.string(), Difference) }),
    z.strictObject({ list: z.array(ListPart) }),
    z.strictObject({ was: z.unknown().optional(), is: z.unknown().optional() }),
  ]),
)

const ListPart: z.ZodType<ListPart> = z.union([
  z.number().int().positive(),
  z.strictObject({ inside: Difference }),
  z.strictObject({ was: z.array(z.unknown()), is: z.array(z.unknown()) }),
])

/**
 * The difference that leads from one document to another; undefined when they are equal. Lists of things
 * with an id keep who stays, however many come, go or change around it.
 */
export function difference(before: unknown, after: unknown): Difference | undefined {
  if (before === after) {
    return undefined
  }
  if (Array.isArray(before) && Array.isArray(after)) {
    return listDifference(before, after)
  }
  if (isRecord(before) && isRecord(after)) {
    return keysDifference(before, after)
  }
  return { ...(before !== undefined && { was: before }), ...(after !== undefined && { is: after }) }
}

/** The same difference, leading back. */
export function reversed(change: Difference): Difference {
  if ('keys' in change) {
    const keys = Object.entries(change.keys).map(([key, inner]) => [key, reversed(inner)])
    return { keys: Object.fromEntries(keys) }
  }
  return 'list' in change ? { list: change.list.map(reversedPart) } : swapped(change)
}

function keysDifference(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): Difference | undefined {
  const changed = keysOf(before, after).flatMap((key) => {
    const inner = difference(own(before, key), own(after, key))
    return inner ? [[key, inner] as const] : []
  })
  return changed.length === 0 ? undefined : { keys: Object.fromEntries(changed) }
}

/** What follows the last part stays. */
function listDifference(
  before: readonly unknown[],
  after: readonly unknown[],
): Difference | undefined {
  const { head, tail } = commonEnds(before, after)
  const middle = { before: before.slice(head, tail.before), after: after.slice(head, tail.after) }
  const parts: ListPart[] = head > 0 ? [head] : []
  let from: Pair = [0, 0]
  for (const pair of align(middle.before, middle.after)) {
    append(parts, exchange(middle, from, pair))
    const inner = difference(middle.before[pair[0]], middle.after[pair[1]])
    append(parts, inner ? { inside: inner } : 1)
    from = [pair[0] + 1, pair[1] + 1]
  }
  append(parts, exchange(middle, from, [middle.before.length, middle.after.length]))
  return parts.some((part) => typeof part !== 'number') ? { list: parts } : undefined
}

/** How many elements are equal at the start, and where the equal ones at the end begin. */
function commonEnds(before: readonly unknown[], after: readonly unknown[]) {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && equal(before[head], after[head])) {
    head += 1
  }
  let same = 0
  while (same < shorter - head && equal(before.at(-1 - same), after.at(-1 - same))) {
    same += 1
  }
  return { head, tail: { before: before.length - same, after: after.length - same } }
}

function exchange(
  middle: { readonly before: readonly unknown[]; readonly after: readonly unknown[] },
  [fromBefore, fromAfter]: Pair,
  [toBefore, toAfter]: Pair,
): ListPart {
  const was = middle.before.slice(fromBefore, toBefore)
  const is = middle.after.slice(fromAfter, toAfter)
  return was.length === 0 && is.length === 0 ? 0 : { was, is }
}

/** Neighbours that stay are one part. */
function append(parts: ListPart[], part: ListPart): void {
  const last = parts.at(-1)
  if (typeof part === 'number' && typeof last === 'number') {
    parts.splice(-1, 1, last + part)
  } else if (part !== 0) {
    parts.push(part)
  }
}

function reversedPart(part: ListPart): ListPart {
  if (typeof part === 'number') {
    return part
  }
  return 'inside' in part
    ? { inside: reversed(part.inside) }
    : { was: [...part.is], is: [...part.was] }
}

function swapped({ was, is }: { readonly was?: unknown; readonly is?: unknown }): Difference {
  return { ...(is !== undefined && { was: is }), ...(was !== undefined && { is: was }) }
}
