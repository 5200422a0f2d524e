import { expect, test } from 'vitest'
import { aClip, aTimeline } from '#testing/make-timeline.ts'
import { placedClips, timelineLength } from '#shared/editing/timeline.ts'
import { ZERO, toSeconds } from '#shared/time/ticks.ts'
import { type FilmTile, tilesOfClip, tilesOfRun } from './film-tiles.ts'
import { scaleFor } from './timeline-view.ts'

const TILE = 80

/** Every second second of a recording: clips of one second. */
const CUT = aTimeline({
  clips: Array.from({ length: 1000 }, (_, index) => aClip('a', index * 2, index * 2 + 1)),
})

function scaleOf(timeline: typeof CUT, pixelsPerSecond: number, scrollLeft = 0) {
  const view = { pixelsPerSecond, scrollLeft, width: 1000 }
  return scaleFor(view, timelineLength(timeline))
}

const seconds = (tiles: readonly FilmTile[]) => tiles.map(({ time }) => toSeconds(time))

test('a clip has frames side by side from where it begins, never from before it', () => {
  const timeline = aTimeline({ clips: [aClip('a', 0, 3), aClip('a', 11, 60)] })
  const [, second] = placedClips(timeline)
  const scale = scaleOf(timeline, 40)

  const tiles = tilesOfClip(second!, scale, TILE)

  expect(tiles.slice(0, 4).map(({ left }) => left)).toEqual([120, 200, 280, 360])
  expect(seconds(tiles.slice(0, 4))).toEqual([11, 12, 14, 16])
})

test('only the frames in sight are there', () => {
  const timeline = aTimeline({ clips: [aClip('a', 0, 3600)] })
  const [clip] = placedClips(timeline)
  const scale = scaleOf(timeline, 40, 50_000)

  const lefts = tilesOfClip(clip!, scale, TILE).map(({ left }) => left)

  expect(Math.min(...lefts)).toBeGreaterThan(scale.drawn.from - TILE)
  expect(Math.max(...lefts)).toBeLessThan(scale.drawn.to)
  expect(lefts.length).toBeLessThan(40)
})

test('narrow clips share as many frames as find room, each of a moment that is shown there', () => {
  const scale = scaleOf(CUT, 2)
  const whole = { start: ZERO, end: timelineLength(CUT) }

  const tiles = tilesOfRun(CUT, whole, scale, TILE)

  expect(tiles.length).toBeLessThan(30)
  expect(tiles.slice(0, 3).map(({ left }) => left)).toEqual([0, 80, 160])
  // Eighty pixels are forty clips of two seconds of the recording.
  expect(seconds(tiles.slice(0, 3))).toEqual([0, 80, 160])
  for (const second of seconds(tiles)) {
    expect(second % 2).toBeLessThan(1)
  }
})

test('moments lie on a coarse grid, so that zooming finds the same pictures again', () => {
  const timeline = aTimeline({ clips: [aClip('a', 0, 3600)] })
  const [clip] = placedClips(timeline)

  for (const zoom of [41, 57, 79]) {
    const tiles = tilesOfClip(clip!, scaleOf(timeline, zoom), TILE)
    expect(seconds(tiles).filter((second) => !Number.isInteger(second))).toEqual([])
  }
})
