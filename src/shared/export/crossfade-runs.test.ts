import { expect, test } from 'vitest'
import { EMPTY_TIMELINE } from '../editing/timeline.ts'
import { fromSeconds } from '../time/ticks.ts'
import { crossfadeRuns } from './crossfade-runs.ts'
import { pictureGraph } from './picture-graph.ts'
import { renderPlan } from './render-plan.ts'

const RATE = { numerator: 30, denominator: 1 }
const MINUTE = 1800

/** Crossfades of ten frames, by recording and first frame. */
function crossfades(...all: readonly (readonly [string, number])[]) {
  return all.map(([assetId, firstFrame], index) => ({
    ...{ assetId, firstFrame, frames: 10, at: index * 100 },
    ...{ opacity: 0.05, step: 0.1 },
  }))
}

function runs(...all: readonly (readonly [string, number])[]) {
  return crossfadeRuns(crossfades(...all), RATE).map(({ assetId, pieces }) => [
    assetId,
    ...pieces.map(({ firstFrame }) => firstFrame),
  ])
}

test('one pass takes what comes one after the other in a recording', () => {
  expect(runs(['a', -4], ['a', 6], ['a', 300], ['b', 400], ['b', 409])).toEqual([
    ['a', -4, 6, 300],
    ['b', 400],
    ['b', 409],
  ])
  expect(runs(['a', 300], ['a', 100])).toEqual([
    ['a', 300],
    ['a', 100],
  ])
})

test('what lies far between is skipped, the longest first and not too often', () => {
  expect(runs(['a', 0], ['a', 500], ['a', 500 + MINUTE])).toEqual([
    ['a', 0, 500],
    ['a', 500 + MINUTE],
  ])
  const many = Array.from({ length: 40 }, (_, index) => ['a', index * index * MINUTE] as const)
  const found = runs(...many)
  expect(found).toHaveLength(7)
  expect(found.slice(1).map((run) => run.length)).toEqual([2, 2, 2, 2, 2, 2])
})

const HD = { width: 1280, height: 720 }

test('however many crossfades there are, a recording is opened once for its clips and once for them', () => {
  const clips = Array.from({ length: 100 }, (_, index) => ({
    ...{ id: `${index}`, assetId: 'a', crossfade: fromSeconds(1) },
    ...{ start: fromSeconds(60 + 5 * index), end: fromSeconds(64 + 5 * index) },
  }))
  const options = {
    width: 1280,
    height: 720,
    firstInput: 2,
    hasVideo: () => true,
    sizeOf: () => HD,
  }

  const { inputs } = pictureGraph(renderPlan({ ...EMPTY_TIMELINE, clips }), options)

  expect(inputs.map(({ assetId, from }) => [assetId, from])).toEqual([
    ['a', 0],
    ['a', 62],
  ])
})
