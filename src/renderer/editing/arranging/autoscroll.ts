import { useTimelineView } from '../timeline-view.ts'

/** This near an edge of what can be seen, the timeline moves along. */
const EDGE_PIXELS = 36
/** At the very edge, in one drawing. */
const FASTEST_PIXELS = 18

/** Scrolls while the pointer of a drag is near an edge, and calls back as it does; the answer ends it. */
export function autoscroll(
  scroller: HTMLElement,
  { pointer, onScrolled }: { readonly pointer: () => number; readonly onScrolled: () => void },
): () => void {
  let drawing = requestAnimationFrame(function follow() {
    const { left, right } = scroller.getBoundingClientRect()
    const speed = speedAt(pointer(), left, right)
    if (speed !== 0) {
      const furthest = scroller.scrollWidth - scroller.clientWidth
      useTimelineView.setState(({ scrollLeft }) => ({
        scrollLeft: Math.max(0, Math.min(scrollLeft + speed, furthest)),
      }))
      onScrolled()
    }
    drawing = requestAnimationFrame(follow)
  })
  return () => cancelAnimationFrame(drawing)
}

/** Pixels a drawing; negative is to the left. */
function speedAt(x: number, left: number, right: number): number {
  const beyondLeft = Math.min(1, (left + EDGE_PIXELS - x) / EDGE_PIXELS)
  const beyondRight = Math.min(1, (x - right + EDGE_PIXELS) / EDGE_PIXELS)
  return Math.round(FASTEST_PIXELS * (Math.max(0, beyondRight) - Math.max(0, beyondLeft)))
}
