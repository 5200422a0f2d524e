import { type TimeRange, joinRanges, overlap, rangeLength, subtractRanges } from '../time/range.ts'
import { ZERO } from '../time/ticks.ts'
import { pieceOf } from './cut-range.ts'
import { freshId } from './fresh-id.ts'
import { joinBlanks } from './join-blanks.ts'
import { keepCrossfades } from './keep-crossfades.ts'
import {
  BLANK_ASSET,
  type Clip,
  type PlacedClip,
  type Timeline,
  isBlank,
  placedClips,
} from './timeline.ts'

/** Takes ranges of edited time out and leaves a blank of the same length: nothing else moves. */
export function liftRanges(timeline: Timeline, ranges: readonly TimeRange[]): Timeline {
  const holes = joinRanges(ranges)
  const used = new Set(timeline.clips.map(({ id }) => id))
  const lifted = placedClips(timeline).flatMap((placed) => withBlanks(placed, holes, used))
  const isSame = lifted.every((clip, index) => clip === timeline.clips[index])
  return isSame
    ? timeline
    : { ...timeline, clips: joinBlanks(keepCrossfades(timeline.clips, lifted)) }
}

/** Takes clips out and leaves a blank where each was. */
export function liftClips(timeline: Timeline, clipIds: readonly string[]): Timeline {
  const lifted = new Set(clipIds)
  return liftRanges(
    timeline,
    placedClips(timeline).filter(({ clip }) => lifted.has(clip.id)),
  )
}

function withBlanks(placed: PlacedClip, holes: readonly TimeRange[], used: Set<string>): Clip[] {
  const inside = isBlank(placed.clip) ? [] : holes.flatMap((hole) => overlap(hole, placed) ?? [])
  if (inside.length === 0) {
    return [placed.clip]
  }
  const kept = subtractRanges([{ start: placed.start, end: placed.end }], inside)
  return [...kept, ...inside]
    .toSorted((a, b) => a.start - b.start)
    .map((range) => {
      if (inside.includes(range)) {
        const id = freshId(BLANK_ASSET, used)
        return { id, assetId: BLANK_ASSET, start: ZERO, end: rangeLength(range) }
      }
      const id = range === kept[0] ? placed.clip.id : freshId(placed.clip.id, used)
      return pieceOf(placed, range, id)
    })
}
