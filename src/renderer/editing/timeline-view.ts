import { create } from 'zustand'
import type { TimeRange } from '#shared/time/range.ts'
import { type Ticks, TICKS_PER_SECOND, ticks, toSeconds } from '#shared/time/ticks.ts'

/** What of the timeline is seen. Undefined pixels a second: the whole episode fits. */
export interface TimelineView {
  readonly pixelsPerSecond: number | undefined
  readonly scrollLeft: number
  readonly width: number
  /** Stretches that an act now being prepared would take out. */
  readonly proposedCuts: readonly TimeRange[]
}

export const useTimelineView = create<TimelineView>()(() => ({
  pixelsPerSecond: undefined,
  scrollLeft: 0,
  width: 1000,
  proposedCuts: [],
}))

/** Room for reading single frames. */
export const CLOSEST_PIXELS_PER_SECOND = 400
/** Kept free behind the end, so that the last clip can be grabbed. */
const MARGIN_PIXELS = 2

/** Where moments lie in the timeline at one zoom. */
export interface Scale {
  readonly pixelsPerSecond: number
  readonly contentWidth: number
  toPixels(time: Ticks): number
  toTime(pixels: number): Ticks
  /** What can be seen, and a little on both sides. */
  readonly visible: TimeRange
}

export function fittingPixelsPerSecond(width: number, length: Ticks): number {
  return length === 0 ? 10 : Math.max(0.01, (width - MARGIN_PIXELS) / toSeconds(length))
}

export function scaleFor(view: TimelineView, length: Ticks): Scale {
  const fit = fittingPixelsPerSecond(view.width, length)
  const pixelsPerSecond = Math.max(fit, view.pixelsPerSecond ?? fit)
  const toPixels = (time: Ticks) => (time / TICKS_PER_SECOND) * pixelsPerSecond
  const toTime = (pixels: number) =>
    ticks(Math.max(0, Math.round((pixels / pixelsPerSecond) * TICKS_PER_SECOND)))
  return {
    pixelsPerSecond,
    contentWidth: Math.max(view.width, Math.round(toPixels(length)) + MARGIN_PIXELS),
    toPixels,
    toTime,
    visible: { start: toTime(view.scrollLeft), end: toTime(view.scrollLeft + view.width) },
  }
}

/** The view at another zoom with `anchor` (a moment) staying where it is on the screen. */
export function zoomedView(
  view: TimelineView,
  length: Ticks,
  { factor, anchor }: { readonly factor: number; readonly anchor: Ticks },
): TimelineView {
  const before = scaleFor(view, length)
  const fit = fittingPixelsPerSecond(view.width, length)
  const wanted = Math.min(before.pixelsPerSecond * factor, Math.max(fit, CLOSEST_PIXELS_PER_SECOND))
  const next = { ...view, pixelsPerSecond: wanted <= fit ? undefined : wanted }
  const after = scaleFor(next, length)
  const onScreen = before.toPixels(anchor) - view.scrollLeft
  const isSeen = onScreen >= 0 && onScreen <= view.width
  const scrollLeft = after.toPixels(anchor) - (isSeen ? onScreen : view.width / 2)
  const furthest = after.contentWidth - view.width
  return { ...next, scrollLeft: Math.max(0, Math.min(scrollLeft, furthest)) }
}
