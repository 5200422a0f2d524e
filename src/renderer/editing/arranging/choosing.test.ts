import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NOTHING, type Selection, type Way, chosen } from './choosing.ts'

const ORDER = ['a', 'b', 'c', 'd', 'e']

function after(...steps: readonly (readonly [string, Way])[]): Selection {
  return steps.reduce((selection, [id, way]) => chosen(selection, ORDER, { id, way }), NOTHING)
}

test('a clip is chosen alone, and another takes its place', () => {
  expect(after(['b', 'only'], ['d', 'only']).ids).toEqual(['d'])
})

test('extending reaches from the clip chosen first to either side', () => {
  expect(after(['c', 'only'], ['e', 'extend']).ids).toEqual(['c', 'd', 'e'])
  expect(after(['c', 'only'], ['e', 'extend'], ['a', 'extend']).ids).toEqual(['a', 'b', 'c'])
})

test('with nothing chosen, or with its anchor gone, extending chooses one', () => {
  expect(after(['b', 'extend']).ids).toEqual(['b'])
  const gone = { ids: ['x'], anchor: 'x', active: 'x' }
  expect(chosen(gone, ORDER, { id: 'c', way: 'extend' }).ids).toEqual(['c'])
})

test('several apart from each other are chosen one by one, and taken out again', () => {
  const both = after(['a', 'only'], ['d', 'toggle'])
  expect(both.ids).toEqual(['a', 'd'])
  expect(chosen(both, ORDER, { id: 'a', way: 'toggle' }).ids).toEqual(['d'])
})

test('toggling a clip twice changes nothing of what is chosen', () => {
  fc.assert(
    fc.property(fc.subarray(ORDER), fc.constantFrom(...ORDER), (ids, id) => {
      const selection = { ids, anchor: ids[0], active: ids[0] }
      const once = chosen(selection, ORDER, { id, way: 'toggle' })
      const twice = chosen(once, ORDER, { id, way: 'toggle' })

      expect(once.ids.includes(id)).toBe(!ids.includes(id))
      expect(twice.ids.toSorted()).toEqual(ids.toSorted())
    }),
  )
})
