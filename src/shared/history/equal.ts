/**
 * Whether two values are the same once written as JSON: a key without a value counts as no key. Parts that
 * are the same object are not looked into.
 */
export function equal(a: unknown, b: unknown): boolean {
  if (a === b) {
    return true
  }
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((element, index) => equal(element, b[index]))
  }
  return isRecord(a) && isRecord(b) && keysOf(a, b).every((key) => equal(own(a, key), own(b, key)))
}

/** An object with keys, not a list. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The keys of either object. */
export function keysOf(a: object, b: object): string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])]
}

/** What an object itself has under a key; undefined when it has nothing there. */
export function own(value: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(value, key) ? value[key] : undefined
}
