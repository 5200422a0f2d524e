import type { Difference, ListPart } from './difference.ts'
import { equal, isRecord, own } from './equal.ts'

/** A difference was applied to a document that it does not lead from. */
export class DoesNotFitError extends Error {
  override readonly name = 'DoesNotFitError'
}

/**
 * The document that a difference leads to. What did not change are the same objects as before.
 * Throws DoesNotFitError when the document is another than the one that the difference leads from.
 */
export function applied<Document>(document: Document, change: Difference): Document {
  return valueAfter(document, change) as Document
}

function valueAfter(value: unknown, change: Difference): unknown {
  if ('keys' in change) {
    return withKeys(value, change.keys)
  }
  if ('list' in change) {
    return alongList(value, change.list)
  }
  check(equal(value, change.was))
  return change.is
}

function withKeys(record: unknown, keys: Readonly<Record<string, Difference>>): unknown {
  check(isRecord(record))
  const values = new Map(Object.entries(record))
  for (const [key, change] of Object.entries(keys)) {
    const value = valueAfter(own(record, key), change)
    if (value === undefined) {
      values.delete(key)
    } else {
      values.set(key, value)
    }
  }
  return Object.fromEntries(values)
}

function alongList(value: unknown, parts: readonly ListPart[]): unknown[] {
  check(Array.isArray(value))
  const list: readonly unknown[] = value
  let index = 0
  const changed = parts.flatMap((part) => {
    const from = index
    if (typeof part === 'number') {
      index += part
      return list.slice(from, index)
    }
    if ('inside' in part) {
      index += 1
      check(from < list.length)
      return [valueAfter(list[from], part.inside)]
    }
    index += part.was.length
    check(equal(list.slice(from, index), part.was))
    return part.is
  })
  check(index <= list.length)
  return [...changed, ...list.slice(index)]
}

function check(fits: boolean): asserts fits {
  if (!fits) {
    throw new DoesNotFitError('the document is not the one that this difference leads from')
  }
}
