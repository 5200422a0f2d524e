import type { Asset } from '../episodes/asset.ts'
import {
  type Ticks,
  TICKS_PER_SECOND,
  ZERO,
  frameLength,
  fromMilliseconds,
  snapToFrame,
  ticks,
  toMilliseconds,
} from '../time/ticks.ts'
import { cutsOf } from './cuts.ts'
import { type Timeline, timelineLength } from './timeline.ts'

/** Moments of edited time that a drag is drawn to: cuts and ends, chapters, where music begins and ends. */
export function snapMoments(timeline: Timeline): Ticks[] {
  return [
    ZERO,
    ...cutsOf(timeline),
    timelineLength(timeline),
    ...timeline.chapters.map(({ at }) => at),
    ...timeline.pictures.map(({ at }) => at),
    ...timeline.music.flatMap(({ at, end }) => [at, end]),
    ...timeline.overlays.flatMap(({ at, end }) => [at, end]),
  ]
}

/** The moment nearest to a time, of those no further away than `reach`; of two as near the earlier. */
export function nearestMoment(
  moments: readonly Ticks[],
  time: Ticks,
  reach: Ticks,
): Ticks | undefined {
  const distance = (moment: Ticks) => Math.abs(moment - time)
  const near = moments.filter((moment) => distance(moment) <= reach)
  return near.toSorted((a, b) => distance(a) - distance(b) || a - b)[0]
}

/**
 * Where a moment that a person points at is taken to be: the nearest frame where there is something to see,
 * otherwise the nearest millisecond. A cut need not lie on either: one that is rounded to the same is the one
 * that is meant, so that no sliver of a clip is ever left.
 */
export function settled(time: Ticks, timeline: Timeline, assets: readonly Asset[]): Ticks {
  const videos = new Set(assets.filter((asset) => asset.video).map((asset) => asset.id))
  const isSeen =
    timeline.pictures.length > 0 || timeline.clips.some((clip) => videos.has(clip.assetId))
  const step = isSeen ? frameLength(timeline.frameRate) : TICKS_PER_SECOND / 1000
  const rounded = isSeen
    ? snapToFrame(time, timeline.frameRate)
    : fromMilliseconds(toMilliseconds(time))
  const cuts = [...cutsOf(timeline), timelineLength(timeline)]
  return nearestMoment(cuts, rounded, ticks(Math.floor(step / 2))) ?? rounded
}
