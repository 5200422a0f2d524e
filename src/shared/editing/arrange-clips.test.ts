import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aClip, aTimeline } from '#testing/make-timeline.ts'
import { fromSeconds } from '../time/ticks.ts'
import { joinAt, moveClip, repeatClip } from './arrange-clips.ts'
import { splitAt } from './split-at.ts'
import { timelineLength } from './timeline.ts'

const CHAPTER = { id: 'c', at: fromSeconds(3), title: 'Second' }
const THREE = aTimeline({
  clips: [aClip('a', 0, 2), aClip('b', 0, 3), aClip('c', 0, 1)],
  chapters: [CHAPTER],
})
const idOf = (name: string) => THREE.clips.find(({ assetId }) => assetId === name)?.id ?? ''

test('a clip changes places with its neighbour and takes its chapter along', () => {
  const moved = moveClip(THREE, idOf('b'), 'earlier')
  expect(moved.clips.map(({ assetId }) => assetId)).toEqual(['b', 'a', 'c'])
  expect(moved.chapters).toEqual([{ ...CHAPTER, at: fromSeconds(1) }])
  expect(moveClip(THREE, idOf('a'), 'earlier')).toBe(THREE)
  expect(moveClip(THREE, idOf('c'), 'later')).toBe(THREE)
})

test('there and back again is as it was, whatever is moved', () => {
  fc.assert(
    fc.property(fc.constantFrom('a', 'b', 'c'), fc.boolean(), (name, isLater) => {
      const [there, back] = isLater
        ? (['later', 'earlier'] as const)
        : (['earlier', 'later'] as const)
      const moved = moveClip(THREE, idOf(name), there)
      expect(timelineLength(moved)).toBe(timelineLength(THREE))
      expect(moved === THREE ? THREE : moveClip(moved, idOf(name), back)).toEqual(THREE)
    }),
  )
})

test('a repeated clip comes once more, and what follows moves on', () => {
  const repeated = repeatClip(THREE, idOf('a'), 'again')
  expect(repeated.clips.map(({ id }) => id)).toEqual([idOf('a'), 'again', idOf('b'), idOf('c')])
  expect(repeated.chapters[0]?.at).toBe(fromSeconds(5))
  expect(repeatClip(THREE, 'none', 'again')).toBe(THREE)
})

test('joining undoes dividing, and only what was divided is joined', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5999 }), (milliseconds) => {
      const at = fromSeconds(milliseconds / 1000)
      const divided = splitAt(THREE, at, 'new')
      expect(divided === THREE ? THREE : joinAt(divided, at)).toEqual(THREE)
    }),
  )
  expect(joinAt(THREE, fromSeconds(2))).toBe(THREE)
  expect(joinAt(THREE, fromSeconds(1))).toBe(THREE)
})
