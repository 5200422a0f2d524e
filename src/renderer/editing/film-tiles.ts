import { type PlacedClip, type Timeline, clipAt } from '#shared/editing/timeline.ts'
import { type TimeRange, overlap } from '#shared/time/range.ts'
import { type Ticks, TICKS_PER_SECOND, ticks } from '#shared/time/ticks.ts'
import type { Scale } from './timeline-view.ts'

/** One frame of a film strip. */
export interface FilmTile {
  /** In pixels, from the beginning of the timeline. */
  readonly left: number
  readonly assetId: string
  /** In the recording's own time. */
  readonly time: Ticks
}

/** The frames in sight of one clip, side by side from where it begins; `tile` is the width of one. */
export function tilesOfClip(placed: PlacedClip, scale: Scale, tile: number): FilmTile[] {
  const begin = scale.toPixels(placed.start)
  return indexesInSight(placed, scale, { begin, tile }).map((index) => ({
    left: begin + index * tile,
    ...frameOf(placed, ticks(placed.start + scale.toTime(index * tile)), scale, tile),
  }))
}

/**
 * The frames in sight of many narrow clips: side by side from the beginning of the timeline, so that there are
 * as many as find room, however many clips there are.
 */
export function tilesOfRun(
  timeline: Timeline,
  range: TimeRange,
  scale: Scale,
  tile: number,
): FilmTile[] {
  return indexesInSight(range, scale, { begin: 0, tile }).flatMap((index) => {
    const left = index * tile
    const at = ticks(Math.max(range.start, scale.toTime(left)))
    const placed = clipAt(timeline, at)
    return placed ? [{ left, ...frameOf(placed, at, scale, tile) }] : []
  })
}

function indexesInSight(
  range: TimeRange,
  scale: Scale,
  { begin, tile }: { readonly begin: number; readonly tile: number },
): number[] {
  const seen = overlap(range, scale.visible)
  if (!seen) {
    return []
  }
  const first = Math.max(0, Math.floor((scale.toPixels(seen.start) - begin) / tile))
  const last = Math.ceil((scale.toPixels(seen.end) - begin) / tile)
  return Array.from({ length: last - first }, (_, offset) => first + offset)
}

/** Moments lie on a coarse grid, so that other zooms find the same frames again. */
function frameOf({ clip, start }: PlacedClip, at: Ticks, scale: Scale, tile: number) {
  const grid = 2 ** Math.floor(Math.log2(tile / scale.pixelsPerSecond)) * TICKS_PER_SECOND
  const time = clip.start + at - start
  const shown = Math.max(clip.start, Math.floor(time / grid) * grid)
  return { assetId: clip.assetId, time: ticks(Math.round(shown)) }
}
