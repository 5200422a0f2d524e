import { type Ticks, ZERO, add, earlier, ticks } from '../time/ticks.ts'
import type { Overlay, PlacedClip } from './timeline.ts'

/*
 * An overlay belongs to what it is shown with: where that goes, it goes. One that is seen during all of
 * something (a logo over the whole episode) goes on being seen during all of it.
 */

/** After something of `length` was put in at a moment: what came later moves on, a picture over both sides goes on. */
export function overlaysAfterInsert(
  overlays: readonly Overlay[],
  at: Ticks,
  length: Ticks,
): Overlay[] {
  return overlays.map((overlay) => {
    if (overlay.at >= at) {
      return shifted(overlay, length)
    }
    return overlay.kind === 'picture' && overlay.end > at
      ? { ...overlay, end: add(overlay.end, length) }
      : overlay
  })
}

/** Where something was, and how much later it is now. */
export interface Move {
  readonly placed: PlacedClip
  readonly shift: Ticks
}

/** After clips came into another order. Those begun over a clip go with it, none past `end`. */
export function overlaysAfterMoves(
  overlays: readonly Overlay[],
  moves: readonly Move[],
  end: Ticks,
): Overlay[] {
  const moved = moves.filter(({ shift }) => shift !== 0)
  const first = Math.min(...moved.map(({ placed }) => placed.start))
  const last = Math.max(...moved.map(({ placed }) => placed.end))
  const shiftOf = ({ at }: Overlay) =>
    moved.find(({ placed }) => at >= placed.start && at < placed.end)?.shift ?? ZERO
  return overlays
    .map((overlay) =>
      overlay.at <= first && overlay.end >= last ? overlay : shifted(overlay, shiftOf(overlay)),
    )
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
