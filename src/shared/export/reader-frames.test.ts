import { expect, test } from 'vitest'
import { EMPTY_TIMELINE, type Timeline, USUAL_CAMERA } from '../editing/timeline.ts'
import { newPage } from '../pages/page.ts'
import { fromSeconds } from '../time/ticks.ts'
import { renderPlan } from './render-plan.ts'

/** Two stretches of a recording in another order; a page from half a second on, then another. */
const STORY: Timeline = {
  ...EMPTY_TIMELINE,
  clips: [
    { id: '1', assetId: 'a', start: fromSeconds(5), end: fromSeconds(6) },
    { id: '2', assetId: 'a', start: fromSeconds(1), end: fromSeconds(2) },
  ],
  pages: [newPage('first', 'p'), newPage('second', 'q')],
  pictures: [
    { id: '1', assetId: 'p', pageId: 'first', at: fromSeconds(0.5) },
    { id: '2', assetId: 'q', pageId: 'second', at: fromSeconds(1.2) },
  ],
}

test('a reader is seen from the first page on, and turning a page does not cut the pass over the file', () => {
  const camera = { ...USUAL_CAMERA, overPages: true }

  expect(renderPlan({ ...STORY, camera }).readers).toEqual([
    { assetId: 'a', pieces: [{ firstFrame: 165, frames: 15, at: 15 }] },
    { assetId: 'a', pieces: [{ firstFrame: 30, frames: 30, at: 30 }] },
  ])
})

test('unless it is wished, nobody is seen over pages', () => {
  expect(renderPlan(STORY).readers).toEqual([])
})
