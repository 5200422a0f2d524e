import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aClip, aTimeline } from '#testing/make-timeline.ts'
import { fromSeconds } from '../time/ticks.ts'
import { joinAt, moveBeside } from './arrange-clips.ts'
import { splitAt } from './split-at.ts'
import { timelineLength } from './timeline.ts'

const CHAPTER = { id: 'c', at: fromSeconds(3), title: 'Second' }
const THREE = aTimeline({
  clips: [aClip('a', 0, 2), aClip('b', 0, 3), aClip('c', 0, 1)],
  chapters: [CHAPTER],
})
const idOf = (name: string) => THREE.clips.find(({ assetId }) => assetId === name)?.id ?? ''

test('a clip changes places with its neighbour and takes its chapter along', () => {
  const moved = moveBeside(THREE, [idOf('b')], 'earlier')
  expect(moved.clips.map(({ assetId }) => assetId)).toEqual(['b', 'a', 'c'])
  expect(moved.chapters).toEqual([{ ...CHAPTER, at: fromSeconds(1) }])
  expect(moveBeside(THREE, [idOf('a')], 'earlier')).toBe(THREE)
  expect(moveBeside(THREE, [idOf('c')], 'later')).toBe(THREE)
})

test('there and back again is as it was, whatever is moved', () => {
  fc.assert(
    fc.property(fc.constantFrom('a', 'b', 'c'), fc.boolean(), (name, isLater) => {
      const [there, back] = isLater
        ? (['later', 'earlier'] as const)
        : (['earlier', 'later'] as const)
      const moved = moveBeside(THREE, [idOf(name)], there)
      expect(timelineLength(moved)).toBe(timelineLength(THREE))
      expect(moved === THREE ? THREE : moveBeside(moved, [idOf(name)], back)).toEqual(THREE)
    }),
  )
})

test('clips that lie apart come together, and at the end of the row nothing changes', () => {
  const together = moveBeside(THREE, [idOf('a'), idOf('c')], 'later')
  expect(together.clips.map(({ assetId }) => assetId)).toEqual(['b', 'a', 'c'])
  expect(moveBeside(THREE, [idOf('b'), idOf('c')], 'later')).toBe(THREE)
  expect(moveBeside(THREE, ['none'], 'earlier')).toBe(THREE)
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
