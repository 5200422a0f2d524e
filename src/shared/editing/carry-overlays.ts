import type { TimeRange } from '../time/range.ts'
import { type Ticks, add, earlier, subtract, ticks } from '../time/ticks.ts'
import type { Overlay, PlacedClip } from './timeline.ts'

/*
 * An overlay belongs to what it is shown with: where that goes, it goes. One that is seen during all of
 * something (a logo over the whole episode) goes on being seen during all of it.
 */

/** After something of `length` was put in at a moment: what came later moves on. */
export function overlaysAfterInsert(
  overlays: readonly Overlay[],
  at: Ticks,
  length: Ticks,
): Overlay[] {
  return overlays.map((overlay) => (overlay.at >= at ? shifted(overlay, length) : overlay))
}

/** After the clip of `range` was put once more behind itself. */
export function overlaysAfterRepeat(overlays: readonly Overlay[], range: TimeRange): Overlay[] {
  const length = subtract(range.end, range.start)
  return overlaysAfterInsert(overlays, range.end, length).map((overlay) =>
    overlay.at <= range.start && overlay.end >= range.end
      ? { ...overlay, end: add(overlay.end, length) }
      : overlay,
  )
}

/** After two neighbours have changed places. Those begun over either go with it, none past `end`. */
export function overlaysAfterSwap(
  overlays: readonly Overlay[],
  { first, second, end }: { first: PlacedClip; second: PlacedClip; end: Ticks },
): Overlay[] {
  const isOver = (overlay: Overlay, { start, end: until }: TimeRange) =>
    overlay.at >= start && overlay.at < until
  const moved = overlays.map((overlay) => {
    if (overlay.at <= first.start && overlay.end >= second.end) {
      return overlay
    }
    if (isOver(overlay, first)) {
      return shifted(overlay, subtract(second.end, second.start))
    }
    return isOver(overlay, second) ? shifted(overlay, subtract(first.start, first.end)) : overlay
  })
  return moved
    .map((overlay) => ({ ...overlay, end: earlier(overlay.end, end) }))
    .toSorted((a, b) => a.at - b.at)
}

/** After the episode became longer at its end: a picture that was there all the time still is. */
export function overlaysAfterAppend(
  overlays: readonly Overlay[],
  { before, after }: { before: Ticks; after: Ticks },
): Overlay[] {
  return overlays.map((overlay) =>
    overlay.kind === 'picture' && overlay.at === 0 && overlay.end >= before && before > 0
      ? { ...overlay, end: after }
      : overlay,
  )
}

function shifted(overlay: Overlay, by: Ticks): Overlay {
  return { ...overlay, at: add(overlay.at, by), end: ticks(overlay.end + by) }
}
