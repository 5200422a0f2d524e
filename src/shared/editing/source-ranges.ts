import { indexByAsset } from '../time/range-index.ts'
import { type TimeRange, overlap } from '../time/range.ts'
import { type Ticks, add, ticks } from '../time/ticks.ts'
import { type PlacedClip, type Timeline, placedClips } from './timeline.ts'

/** A stretch of an asset, in the asset's own time. */
export interface SourceRange extends TimeRange {
  readonly assetId: string
}

/** Every moment of edited time at which a moment of an asset plays, in order. */
export function editedTimes(timeline: Timeline, assetId: string, time: Ticks): Ticks[] {
  return placedClips(timeline)
    .filter(({ clip }) => clip.assetId === assetId && time >= clip.start && time < clip.end)
    .map(({ clip, start }) => add(start, ticks(time - clip.start)))
}

/** Where stretches of assets play in edited time; what is cut away has no place. */
export function editedRanges(timeline: Timeline, ranges: readonly SourceRange[]): TimeRange[] {
  const byAsset = indexByAsset(ranges)
  return placedClips(timeline).flatMap((placed) => {
    const playing = byAsset.get(placed.clip.assetId)?.within(placed.clip) ?? []
    return playing.flatMap((range) => placedOverlap(placed, range) ?? [])
  })
}

function placedOverlap({ clip, start }: PlacedClip, range: TimeRange): TimeRange | undefined {
  const shared = overlap(clip, range)
  return (
    shared && {
      start: ticks(start + shared.start - clip.start),
      end: ticks(start + shared.end - clip.start),
    }
  )
}
