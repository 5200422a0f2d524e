import { create } from 'zustand'
import type { TimeRange } from '#shared/time/range.ts'
import { type Ticks, TICKS_PER_SECOND, ticks, toSeconds } from '#shared/time/ticks.ts'

/** What of the timeline is seen. Undefined pixels a second: the whole episode fits. */
export interface TimelineView {
  readonly pixelsPerSecond: number | undefined
  readonly scrollLeft: number
  readonly width: number
}

export const useTimelineView = create<TimelineView>()(() => ({
  pixelsPerSecond: undefined,
  scrollLeft: 0,
  width: 1000,
}))

/** Room for reading single frames. */
export const CLOSEST_PIXELS_PER_SECOND = 400
/** Kept free behind the end, so that the last clip can be grabbed. */
const MARGIN_PIXELS = 2

/** Lanes are drawn by stretches of this width, so that scrolling within one draws nothing anew. */
export const STRETCH_PIXELS = 384
/** Drawn beside what can be seen, so that it is there before it comes into sight. */
const BESIDE_PIXELS = STRETCH_PIXELS / 2

/** Where moments lie in the timeline at one zoom. */
export interface Scale {
  readonly pixelsPerSecond: number
  readonly contentWidth: number
  toPixels(time: Ticks): number
  toTime(pixels: number): Ticks
  /** What can be seen and a little on both sides, in whole stretches; also as `drawn` in pixels. */
  readonly visible: TimeRange
  readonly drawn: { readonly from: number; readonly to: number }
}

/** What of a view decides how the lanes are drawn. */
export interface DrawnView {
  readonly pixelsPerSecond: number | undefined
  readonly width: number
  readonly from: number
  readonly to: number
}

export function drawnView({ pixelsPerSecond, width, scrollLeft }: TimelineView): DrawnView {
  const first = Math.floor((scrollLeft - BESIDE_PIXELS) / STRETCH_PIXELS)
  const last = Math.ceil((scrollLeft + width + BESIDE_PIXELS) / STRETCH_PIXELS)
  return {
    ...{ pixelsPerSecond, width },
    from: Math.max(0, first) * STRETCH_PIXELS,
    to: last * STRETCH_PIXELS,
  }
}

export function fittingPixelsPerSecond(width: number, length: Ticks): number {
  return length === 0 ? 10 : Math.max(0.01, (width - MARGIN_PIXELS) / toSeconds(length))
}

export function scaleFor(view: TimelineView, length: Ticks): Scale {
  return scaleOf(drawnView(view), length)
}

export function scaleOf(view: DrawnView, length: Ticks): Scale {
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
    visible: { start: toTime(view.from), end: toTime(view.to) },
    drawn: { from: view.from, to: view.to },
  }
}

/** A piece of a lane that is drawn by itself: in pixels, and in edited time. */
export interface Stretch extends TimeRange {
  readonly left: number
  readonly width: number
}

/** The pieces to be drawn at a scale, up to the end of the episode. */
export function stretchesOf({ drawn, toPixels, toTime }: Scale, length: Ticks): Stretch[] {
  const end = Math.min(drawn.to, toPixels(length))
  const count = Math.max(0, Math.ceil((end - drawn.from) / STRETCH_PIXELS))
  return Array.from({ length: count }, (_, index) => {
    const left = drawn.from + index * STRETCH_PIXELS
    const width = Math.min(STRETCH_PIXELS, end - left)
    return { left, width, start: toTime(left), end: toTime(left + width) }
  })
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
  return { ...next, scrollLeft: scrolled(scrollLeft, view, after) }
}

/** How much of the view is left free beside what is zoomed to. */
const BESIDE = 0.08

/** The view in which a range fills the window, with a little room on both sides. */
export function viewOf(view: TimelineView, length: Ticks, range: TimeRange): TimelineView {
  const fit = fittingPixelsPerSecond(view.width, length)
  const room = view.width * (1 - 2 * BESIDE)
  const seconds = Math.max(0.001, toSeconds(ticks(range.end - range.start)))
  const wanted = Math.min(room / seconds, Math.max(fit, CLOSEST_PIXELS_PER_SECOND))
  const next = { ...view, pixelsPerSecond: wanted <= fit ? undefined : wanted }
  const scale = scaleFor(next, length)
  const middle = (scale.toPixels(range.start) + scale.toPixels(range.end)) / 2
  return { ...next, scrollLeft: scrolled(middle - view.width / 2, view, scale) }
}

/** Scrolls to a moment that cannot be seen. */
export function bringIntoSight(time: Ticks, length: Ticks): void {
  useTimelineView.setState((view) => {
    const scale = scaleFor(view, length)
    const x = scale.toPixels(time) - view.scrollLeft
    return x >= 0 && x <= view.width
      ? view
      : { scrollLeft: scrolled(scale.toPixels(time) - view.width / 2, view, scale) }
  })
}

function scrolled(wanted: number, { width }: TimelineView, { contentWidth }: Scale): number {
  return Math.max(0, Math.min(wanted, contentWidth - width))
}
