import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DoesNotFitError, applied } from './applied.ts'
import { Difference, difference, reversed } from './difference.ts'

/** Things with ids, some of them the same in both documents, in any order, changed or not. */
const things = fc.uniqueArray(
  fc.record(
    {
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
      at: fc.nat(3),
      text: fc.constantFrom('kancil', 'buku', ''),
      marks: fc.array(fc.nat(2), { maxLength: 3 }),
    },
    { requiredKeys: ['id', 'at'] },
  ),
  { selector: ({ id }) => id },
)
/** Not like documents at all: keys that come and go, lists in lists, nothing with an id, nothing but ids. */
const anything = fc.jsonValue({ maxDepth: 3 })
const documents = fc
  .oneof(fc.record({ things, others: things, about: anything }), anything)
  .map((document): unknown => JSON.parse(JSON.stringify(document)))

/** As it comes back from the disk. */
function written(change: Difference): Difference {
  return Difference.parse(JSON.parse(JSON.stringify(change)))
}

function between(before: unknown, after: unknown): Difference {
  return difference(before, after) ?? { keys: {} }
}

test('a difference leads from one document to the other and back, also after it was written down', () => {
  fc.assert(
    fc.property(documents, documents, (before, after) => {
      const change = difference(before, after)
      fc.pre(change !== undefined)

      expect(applied(before, written(change))).toEqual(after)
      expect(applied(after, reversed(written(change)))).toEqual(before)
    }),
  )
})

test('only equal documents have no difference', () => {
  fc.assert(
    fc.property(documents, documents, (one, other) => {
      const isEqual = JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))

      expect(difference(one, other) === undefined).toBe(isEqual)
      expect(difference(one, structuredClone(one))).toBeUndefined()
    }),
  )
})

test('turning a difference round twice gives it back', () => {
  fc.assert(
    fc.property(documents, documents, (before, after) => {
      const change = difference(before, after)
      fc.pre(change !== undefined)

      expect(reversed(reversed(change))).toEqual(change)
    }),
  )
})

test('what did not change stays the same object', () => {
  fc.assert(
    fc.property(things, things, (before, after) => {
      const result = applied({ before, after }, between({ before, after }, { before, after: [] }))

      expect(result.before).toBe(before)
    }),
  )
  const [first, second, third] = [{ id: 'a' }, { id: 'b' }, { id: 'c' }]
  const list = [first, second, third]

  const changed = applied(list, between(list, [third, first, { id: 'b', at: 1 }]))

  expect(changed[1]).toBe(first)
})

test('a document that has something else where the change is, is refused', () => {
  fc.assert(
    fc.property(things, fc.nat(7), fc.constantFrom('changed', 'taken out'), (list, nth, how) => {
      fc.pre(list.length > 0)
      const index = nth % list.length
      const { id } = list[index]!
      const rest = list.filter((thing) => thing.id !== id)
      const after =
        how === 'taken out' ? rest : list.map((one) => (one.id === id ? { ...one, at: 9 } : one))
      const other = list.map((one) => (one.id === id ? { ...one, at: one.at + 10 } : one))

      expect(() => applied(other, between(list, after))).toThrow(DoesNotFitError)
    }),
  )
})

test('a change of one among thousands is written in a line, wherever it is', () => {
  const clips = Array.from({ length: 2000 }, (_, index) => ({
    id: crypto.randomUUID(),
    assetId: 'narration',
    start: index * 1000,
    end: index * 1000 + 900,
  }))
  const written = (after: unknown) => JSON.stringify(difference(clips, after)).length

  expect(written(clips.map((clip, at) => (at === 900 ? { ...clip, end: 1 } : clip)))).toBeLessThan(
    70,
  )
  expect(written(clips.toSpliced(300, 1))).toBeLessThan(150)
  expect(written([clips[1999], ...clips.slice(0, 1999)])).toBeLessThan(300)
})

test('many small changes do not rewrite what lies between them', () => {
  const list = Array.from({ length: 2000 }, (_, index) => ({ id: `clip ${index}`, at: index }))
  const parted = list.flatMap((one) =>
    one.at % 200 === 100
      ? [
          { ...one, at: 0 },
          { id: `${one.id} b`, at: 1 },
        ]
      : [one],
  )

  const change = JSON.stringify(difference(list, parted))

  expect(change.length).toBeLessThan(10 * 110)
})

test('things that share an id are kept all the same', () => {
  const before = [{ id: 'a', at: 1 }, { id: 'a', at: 2 }, { id: 'b' }]
  const after = [{ id: 'b' }, { id: 'a', at: 2 }, { id: 'a', at: 1 }]

  expect(applied(before, between(before, after))).toEqual(after)
})

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(sorted)
  }
  if (typeof value !== 'object' || value === null) {
    return value
  }
  const entries = Object.entries(value).map(([key, inner]) => [key, sorted(inner)] as const)
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
