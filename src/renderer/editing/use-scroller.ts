import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { timelineLength } from '#shared/editing/timeline.ts'
import { useOpenEpisode } from '../open-episode/open-episode.ts'
import { usePlayhead } from '../open-episode/use-edited.ts'
import { usePlayer } from '../playback/player-state.ts'
import { type Scale, useTimelineView, zoomedView } from './timeline-view.ts'

/** Keeps the view and the scrolling element in step, follows the playhead, zooms with Ctrl and the wheel. */
export function useScroller(scroller: RefObject<HTMLDivElement | null>, scale: Scale): void {
  const scrollLeft = useTimelineView((view) => view.scrollLeft)
  const newestScale = useRef(scale)
  useLayoutEffect(() => {
    newestScale.current = scale
    const element = scroller.current
    if (element && Math.abs(element.scrollLeft - scrollLeft) >= 1) {
      element.scrollTo({ left: scrollLeft })
    }
  })
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

function watch(element: HTMLElement, scale: RefObject<Scale>): () => void {
  const stop = new AbortController()
  const observer = new ResizeObserver(() => {
    useTimelineView.setState({ width: Math.max(1, element.clientWidth) })
  })
  observer.observe(element)
  element.addEventListener(
    'scroll',
    () => useTimelineView.setState({ scrollLeft: element.scrollLeft }),
    { signal: stop.signal },
  )
  const zoomAtPointer = (event: WheelEvent) => {
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault()
      const x = event.clientX - element.getBoundingClientRect().left + element.scrollLeft
      zoomAt(scale.current.toTime(x), Math.exp(-event.deltaY / 300))
    }
  }
  element.addEventListener('wheel', zoomAtPointer, { signal: stop.signal, passive: false })
  return () => {
    observer.disconnect()
    stop.abort()
  }
}

function zoomAt(anchor: ReturnType<Scale['toTime']>, factor: number): void {
  const length = timelineLength(useOpenEpisode.getState().history.present.timeline)
  useTimelineView.setState((view) => zoomedView(view, length, { factor, anchor }))
}
