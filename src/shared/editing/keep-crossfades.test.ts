import { expect, test } from 'vitest'
import { aClip, aTimeline } from '#testing/make-timeline.ts'
import { fromSeconds } from '../time/ticks.ts'
import { copyClips, pasteClips } from './copy-clips.ts'
import { deleteClips } from './delete-clips.ts'
import { liftClips } from './lift.ts'
import { moveClips } from './move-clips.ts'
import type { Timeline } from './timeline.ts'

test('a crossfade stays where both its clips do, and is gone at every new neighbour', () => {
  const crossfaded = { crossfade: fromSeconds(1) }
  const clips = [
    aClip('a', 0, 5),
    ...['b', 'c', 'd'].map((id) => ({ ...aClip(id, 0, 5), ...crossfaded })),
  ]
  const timeline = aTimeline({ clips })
  const [, b = '', c = ''] = clips.map(({ id }) => id)
  const crossfades = (of: Timeline) =>
    of.clips
      .map(({ assetId, crossfade }) => assetId + (crossfade === undefined ? '' : '+'))
      .join(' ')
  const copied = copyClips(timeline, [b, c]).map((clip) => ({ ...clip, id: `${clip.id} again` }))

  expect(crossfades(moveClips(timeline, [b, c], 0))).toBe('b c+ a d')
  expect(crossfades(deleteClips(timeline, [b]))).toBe('a c d+')
  expect(crossfades(liftClips(timeline, [b]))).toBe('a blank c d+')
  expect(crossfades(pasteClips(timeline, fromSeconds(5), copied))).toBe('a b c+ b c+ d+')
  expect(crossfades(pasteClips(timeline, fromSeconds(15), copied))).toBe('a b+ c+ b c+ d+')
})
