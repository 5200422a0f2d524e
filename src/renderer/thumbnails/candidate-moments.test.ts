import { expect, test } from 'vitest'
import { appendAsset } from '#shared/editing/append-asset.ts'
import { addPicture } from '#shared/editing/pictures.ts'
import { EMPTY_TIMELINE } from '#shared/editing/timeline.ts'
import { ticks } from '#shared/time/ticks.ts'
import { candidateMoments } from './candidate-moments.ts'

const recording = appendAsset(EMPTY_TIMELINE, { assetId: 'a', duration: ticks(800), clipId: 'c' })

test('frames are spread evenly, away from the very start and end', () => {
  expect(candidateMoments(recording, 4)).toEqual([100, 300, 500, 700])
})

test('of an episode with pictures each picture is offered once', () => {
  const pictures = [
    { id: '1', assetId: 'x', at: ticks(0) },
    { id: '2', assetId: 'y', at: ticks(200) },
    { id: '3', assetId: 'x', at: ticks(400) },
  ]
  const timeline = pictures.reduce(addPicture, recording)

  expect(candidateMoments(timeline, 8)).toEqual([0, 200])
})

test('of many pictures as many as asked for are offered, from the whole episode', () => {
  const pictures = Array.from({ length: 16 }, (_, index) => ({
    id: `${index}`,
    assetId: `${index}`,
    at: ticks(index * 50),
  }))

  expect(candidateMoments(pictures.reduce(addPicture, recording), 4)).toEqual([0, 200, 400, 600])
})
