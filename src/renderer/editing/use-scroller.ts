import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { timelineLength } from '#shared/editing/timeline.ts'
import { useOpenEpisode } from '../open-episode/open-episode.ts'
import { usePlayhead } from '../open-episode/use-edited.ts'
import { usePlayer } from '../playback/player-state.ts'
import { type Scale, useTimelineView, zoomedView } from './timeline-view.ts'

/** Keeps the view and the scrolling element in step, follows the playhead, zooms with Ctrl and the wheel. */
export function useScroller(scroller: RefObject<HTMLDivElement | null>, scale: Scale): void {
  const newestScale = useRef(scale)
  useLayoutEffect(() => {
    newestScale.current = scale
    scrollToView(scroller.current)
  }, [scale, scroller])
  useEffect(() => (scroller.current ? watch(scroller.current, newestScale) : undefined), [scroller])
  usePlayhead((playhead) => {
    const { width, scrollLeft: left } = useTimelineView.getState()
    const x = newestScale.current.toPixels(playhead)
    if (usePlayer.getState().isPlaying && (x < left || x > left + width - 24)) {
      const furthest = newestScale.current.contentWidth - width
      useTimelineView.setState({ scrollLeft: Math.max(0, Math.min(x - 64, furthest)) })
    }
  })
}

function scrollToView(element: HTMLElement | null): void {
  const { scrollLeft } = useTimelineView.getState()
  if (element && Math.abs(element.scrollLeft - scrollLeft) >= 1) {
    element.scrollTo({ left: scrollLeft })
  }
}

function watch(element: HTMLElement, scale: RefObject<Scale>): () => void {
  const stop = new AbortController()
  const observer = new ResizeObserver(() => {
    useTimelineView.setState({ width: Math.max(1, element.clientWidth) })
  })
  observer.observe(element)
  const forget = useTimelineView.subscribe((view, before) => {
    // At another zoom the content must have its new width first: it is drawn anew, and scrolled then.
    if (view.pixelsPerSecond === before.pixelsPerSecond) {
      scrollToView(element)
    }
  })
  element.addEventListener(
    'scroll',
    () => useTimelineView.setState({ scrollLeft: element.scrollLeft }),
    { signal: stop.signal },
  )
  let zooming = { factor: 1, x: 0, frame: 0 }
  const zoomNow = () => {
    const { factor, x } = zooming
    zooming = { factor: 1, x, frame: 0 }
    zoomAt(scale.current.toTime(x + element.scrollLeft), factor)
  }
  const zoomAtPointer = (event: WheelEvent) => {
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault()
      // A wheel turns faster than the screen draws: once a frame is enough.
      zooming = {
        factor: zooming.factor * Math.exp(-event.deltaY / 300),
        x: event.clientX - element.getBoundingClientRect().left,
        frame: zooming.frame || requestAnimationFrame(zoomNow),
      }
    }
  }
  element.addEventListener('wheel', zoomAtPointer, { signal: stop.signal, passive: false })
  return () => {
    cancelAnimationFrame(zooming.frame)
    observer.disconnect()
    forget()
    stop.abort()
  }
}

function zoomAt(anchor: ReturnType<Scale['toTime']>, factor: number): void {
  const length = timelineLength(useOpenEpisode.getState().history.present.timeline)
  useTimelineView.setState((view) => zoomedView(view, length, { factor, anchor }))
}
