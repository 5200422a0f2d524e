import { expect, test } from 'vitest'
import type { Asset } from '../episodes/asset.ts'
import { EMPTY_TIMELINE, type Timeline } from '../editing/timeline.ts'
import { ZERO, fromSeconds } from '../time/ticks.ts'
import { chosenFrame, shownFrame } from './shown-frame.ts'

const ASSETS = [
  ...['talk', 'intro', 'drawing'].map((id) => ({ id, video: {} })),
  { id: 'sound' },
] as unknown as Asset[]
const clip = (assetId: string, start: number, end: number) => ({
  ...{ id: `${assetId} ${start}`, assetId },
  ...{ start: fromSeconds(start), end: fromSeconds(end) },
})
const TALK: Timeline = { ...EMPTY_TIMELINE, clips: [clip('talk', 0, 60)] }
const CUT: Timeline = {
  ...EMPTY_TIMELINE,
  clips: [clip('intro', 0, 5), clip('talk', 0, 4), clip('talk', 12, 60)],
}

test('a chosen frame stays the same when something is cut, or an intro placed, before it', () => {
  const at = fromSeconds(20)
  const frame = shownFrame(TALK, at)

  expect(frame).toEqual({ assetId: 'talk', time: at })
  expect(chosenFrame({ at, frame }, { timeline: CUT, assets: ASSETS })).toEqual(frame)
  expect(shownFrame(CUT, at)).not.toEqual(frame)
})

test('of a picture over the video, the picture is chosen, and the page that shows it', () => {
  const pictures = [{ id: 'p', assetId: 'drawing', at: fromSeconds(10), pageId: 'page' }]
  expect(shownFrame({ ...TALK, pictures }, fromSeconds(12))).toEqual({
    ...{ assetId: 'drawing', time: ZERO, pageId: 'page' },
  })
})

test.each([
  ['nothing was told of it', undefined],
  ['its recording is gone', { assetId: 'deleted', time: ZERO }],
  ['there was only sound when it was chosen', { assetId: 'sound', time: ZERO }],
  ['its page is gone', { assetId: 'drawing', time: ZERO, pageId: 'deleted' }],
])('where %s, what is seen at the moment now is taken', (_name, frame) => {
  const at = fromSeconds(20)
  expect(chosenFrame({ at, frame }, { timeline: CUT, assets: ASSETS })).toEqual(shownFrame(CUT, at))
})
