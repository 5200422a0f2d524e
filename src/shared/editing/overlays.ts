import type { TimeRange } from '../time/range.ts'
import { type Ticks, ZERO, add, frameLength, fromSeconds, ticks, within } from '../time/ticks.ts'
import { Overlay, type Timeline, timelineLength } from './timeline.ts'

/** Long enough to read a title; soft at both ends. */
export const USUAL_OVERLAY = {
  length: fromSeconds(4),
  fadeIn: fromSeconds(0.4),
  fadeOut: fromSeconds(0.4),
} as const

/** Lays something over the picture, within the episode. Over an empty episode nothing can lie. */
export function addOverlay(timeline: Timeline, overlay: Overlay): Timeline {
  const range = withinEpisode(timeline, { start: overlay.at, end: overlay.end })
  return range.start < range.end
    ? withOverlays(timeline, [
        ...timeline.overlays,
        { ...overlay, at: range.start, end: range.end },
      ])
    : timeline
}

/** A picture in a corner: small, where faces and words rarely are. */
export function cornerPicture(id: string, assetId: string, { start, end }: TimeRange): Overlay {
  const { fadeIn, fadeOut } = USUAL_OVERLAY
  return {
    ...{ id, kind: 'picture', assetId, corner: 'topRight', size: 0.12 },
    ...{ at: start, end, fadeIn, fadeOut },
  }
}

/** What can be told of an overlay; what its kind does not have is ignored. */
export interface OverlayChange {
  readonly text?: string
  readonly subtitle?: string
  readonly name?: string
  readonly role?: string
  readonly corner?: Extract<Overlay, { kind: 'picture' }>['corner']
  readonly size?: number
  readonly fadeIn?: Ticks
  readonly fadeOut?: Ticks
}

/** Changes what an overlay shows, or how it comes and goes. Throws where a value is not allowed. */
export function changeOverlay(timeline: Timeline, id: string, change: OverlayChange): Timeline {
  return replaceOverlay(timeline, id, (overlay) => changedOverlay(overlay, change))
}

/** An overlay as it would be; the same object when nothing changes. */
export function changedOverlay(overlay: Overlay, change: OverlayChange): Overlay {
  const changed = Overlay.parse({ ...overlay, ...change })
  return JSON.stringify(changed) === JSON.stringify(Overlay.parse(overlay)) ? overlay : changed
}

/** Moves an overlay or makes it longer or shorter: it is seen during `range`, kept within the episode. */
export function placeOverlay(timeline: Timeline, id: string, range: TimeRange): Timeline {
  const { start: at, end } = withinEpisode(timeline, range)
  return replaceOverlay(timeline, id, (overlay) =>
    at === overlay.at && end === overlay.end ? overlay : { ...overlay, at, end },
  )
}

export function removeOverlay(timeline: Timeline, id: string): Timeline {
  const overlays = timeline.overlays.filter((overlay) => overlay.id !== id)
  return overlays.length === timeline.overlays.length ? timeline : { ...timeline, overlays }
}

/** By which part an overlay is held: its middle moves it, its ends make it longer or shorter. */
export type Grip = 'whole' | 'start' | 'end'

/** Where an overlay lies when it is pulled by `by`; it stops at the ends of the episode. */
export function pulledRange(
  timeline: Timeline,
  { start, end }: TimeRange,
  { grip, by }: { readonly grip: Grip; readonly by: Ticks },
): TimeRange {
  const length = timelineLength(timeline)
  const shortest = shortestOverlay(timeline)
  switch (grip) {
    case 'whole': {
      const moved = within(add(start, by), ZERO, ticks(Math.max(0, length - (end - start))))
      return { start: moved, end: ticks(moved + end - start) }
    }
    case 'start':
      return { start: within(add(start, by), ZERO, ticks(Math.max(0, end - shortest))), end }
    case 'end':
      return { start, end: within(add(end, by), ticks(start + shortest), length) }
  }
}

/** The same overlays, sorted; those that begin together stay in their order. */
export function withOverlays(timeline: Timeline, overlays: readonly Overlay[]): Timeline {
  return { ...timeline, overlays: overlays.toSorted((a, b) => a.at - b.at) }
}

function replaceOverlay(
  timeline: Timeline,
  id: string,
  operation: (overlay: Overlay) => Overlay,
): Timeline {
  const overlay = timeline.overlays.find((other) => other.id === id)
  const changed = overlay && operation(overlay)
  if (!changed || changed === overlay) {
    return timeline
  }
  return withOverlays(
    timeline,
    timeline.overlays.map((other) => (other === overlay ? changed : other)),
  )
}

/** At least a frame, unless the episode itself is shorter. */
function withinEpisode(timeline: Timeline, { start, end }: TimeRange): TimeRange {
  const length = timelineLength(timeline)
  const shortest = Math.min(length, shortestOverlay(timeline))
  const last = within(end, ticks(shortest), length)
  return { start: within(start, ZERO, ticks(last - shortest)), end: last }
}

function shortestOverlay({ frameRate }: Timeline): number {
  return Math.ceil(frameLength(frameRate))
}
