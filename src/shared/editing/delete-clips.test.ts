import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyPlaces, idsAt } from '#testing/any-edit.ts'
import { anyTimeline } from '#testing/any-timeline.ts'
import { hasTwinBlanks, bare } from '#testing/seen-timeline.ts'
import { deleteClips } from './delete-clips.ts'
import { liftClips } from './lift.ts'

test('deleting several clips leaves the others as they are', () => {
  fc.assert(
    fc.property(anyTimeline, anyPlaces, (timeline, places) => {
      const ids = idsAt(timeline, places)

      const left = deleteClips(timeline, ids)

      expect(bare(left.clips)).toEqual(bare(timeline.clips.filter(({ id }) => !ids.includes(id))))
      expect(deleteClips(timeline, ['none'])).toBe(timeline)
      const lifted = liftClips(timeline, ids)
      expect(hasTwinBlanks(deleteClips(lifted, idsAt(lifted, [1])))).toBe(false)
    }),
  )
})
