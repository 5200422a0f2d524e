import { type PointerEvent, type MouseEvent, type RefObject, useRef } from 'react'
import { clipAt } from '#shared/editing/timeline.ts'
import type { Ticks } from '#shared/time/ticks.ts'
import { clearMarks, markRange, useOpenEpisode } from '../open-episode/open-episode.ts'
import { player } from '../playback/player.ts'
import { snapped } from './snap.ts'
import type { Scale } from './timeline-view.ts'

/** Further than this and a press is a drag. */
const DRAG_PIXELS = 4
const RULER_PIXELS = 28

interface Press {
  readonly x: number
  readonly time: Ticks
  readonly onRuler: boolean
  isDrag: boolean
}

/** Press to seek; drag on the ruler to scrub, on the lanes to mark a range; double-press marks a clip. */
export function usePointer(content: RefObject<HTMLDivElement | null>, scale: Scale) {
  const press = useRef<Press>(undefined)
  const timeAt = (event: MouseEvent) => {
    const left = content.current?.getBoundingClientRect().left ?? 0
    return snapped(scale.toTime(event.clientX - left))
  }
  return {
    onPointerDown: (event: PointerEvent<HTMLDivElement>) => {
      if (event.button !== 0) {
        return
      }
      event.currentTarget.setPointerCapture(event.pointerId)
      const top = event.currentTarget.getBoundingClientRect().top
      const onRuler = event.clientY - top < RULER_PIXELS
      press.current = { x: event.clientX, time: timeAt(event), onRuler, isDrag: false }
      player.seek(press.current.time)
    },
    onPointerMove: (event: PointerEvent<HTMLDivElement>) => {
      const begun = press.current
      if (!begun) {
        return
      }
      begun.isDrag ||= Math.abs(event.clientX - begun.x) > DRAG_PIXELS
      if (begun.onRuler) {
        player.seek(timeAt(event))
      } else if (begun.isDrag) {
        markRange(begun.time, timeAt(event))
      }
    },
    onPointerUp: () => {
      if (press.current && !press.current.isDrag && !press.current.onRuler) {
        clearMarks()
      }
      press.current = undefined
    },
    onDoubleClick: (event: MouseEvent<HTMLDivElement>) => {
      const { timeline } = useOpenEpisode.getState().history.present
      const placed = clipAt(timeline, timeAt(event))
      if (placed) {
        markRange(placed.start, placed.end)
      }
    },
  }
}
