import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import { type Grip, placeOverlay, pulledRange } from '#shared/editing/overlays.ts'
import type { Overlay } from '#shared/editing/timeline.ts'
import type { TimeRange } from '#shared/time/range.ts'
import { TICKS_PER_SECOND, type Ticks, frameLength, subtract, ticks } from '#shared/time/ticks.ts'
import { change, useOpenEpisode } from '../../open-episode/open-episode.ts'
import { drawnTo, momentsToMeet } from '../arranging/drawn-to.ts'
import { drawNothing } from '../arranging/gesture.ts'
import { snapped } from '../snap.ts'
import type { Scale } from '../timeline-view.ts'

/** Further than this and a press is a drag. */
const DRAG_PIXELS = 4

interface Press {
  readonly x: number
  readonly grip: Grip
  isDrag: boolean
}

/** An overlay being moved or made longer: it is shown where it would be, and one change when let go. */
export function usePulling(overlay: Overlay, scale: Scale) {
  const [pulled, setPulled] = useState<TimeRange>()
  const press = useRef<Press>(undefined)
  const wasDragged = useRef(false)
  const range = pulled ?? { start: overlay.at, end: overlay.end }

  const letGo = () => {
    press.current = undefined
    setPulled(undefined)
    drawNothing()
    if (pulled) {
      change('moveOverlay', (timeline) => placeOverlay(timeline, overlay.id, pulled))
    }
  }
  const beginBy = (grip: Grip) => (event: PointerEvent<HTMLElement>) => {
    event.stopPropagation()
    if (event.button === 0) {
      event.currentTarget.setPointerCapture(event.pointerId)
      press.current = { x: event.clientX, grip, isDrag: false }
      wasDragged.current = false
    }
  }
  const move = (event: PointerEvent<HTMLElement>) => {
    const begun = press.current
    if (!begun) {
      return
    }
    begun.isDrag ||= Math.abs(event.clientX - begun.x) > DRAG_PIXELS
    if (begun.isDrag) {
      wasDragged.current = true
      const drag = { pixels: event.clientX - begun.x, isFree: event.altKey, scale }
      setPulled(draggedRange(overlay, begun, drag))
    }
  }
  const pressKey = (event: KeyboardEvent) => {
    const pull = pullOf(event)
    if (pull) {
      event.preventDefault()
      setPulled(pulledRange(presentTimeline(), range, pull))
    }
  }
  return {
    range,
    isPulled: pulled !== undefined,
    /** Whether the press that just ended was a drag: then it opens nothing. */
    wasDragged,
    gripBy: (grip: Grip) => ({
      onPointerDown: beginBy(grip),
      onPointerMove: move,
      onPointerUp: letGo,
      onPointerCancel: letGo,
    }),
    keys: { onKeyDown: pressKey, onKeyUp: letGo, onBlur: letGo },
  }
}

interface Drag {
  readonly pixels: number
  /** Drawn to nothing. */
  readonly isFree: boolean
  readonly scale: Scale
}

function draggedRange(
  overlay: Overlay,
  { grip }: Press,
  { pixels, isFree, scale }: Drag,
): TimeRange {
  const timeline = presentTimeline()
  const edge = grip === 'end' ? overlay.end : overlay.at
  const wanted = ticks(Math.round(edge + (pixels / scale.pixelsPerSecond) * TICKS_PER_SECOND))
  const { playhead } = useOpenEpisode.getState()
  const moments = momentsToMeet([overlay.at, overlay.end], snapped(playhead))
  const by = subtract(drawnTo({ time: wanted, isFree }, moments), edge)
  return pulledRange(timeline, { start: overlay.at, end: overlay.end }, { grip, by })
}

/** Arrows move it by a frame, with Shift by a second; with Alt they move its end. */
function pullOf({ key, shiftKey, altKey }: KeyboardEvent): { grip: Grip; by: Ticks } | undefined {
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') {
    return undefined
  }
  const step = shiftKey ? TICKS_PER_SECOND : Math.round(frameLength(presentTimeline().frameRate))
  return { grip: altKey ? 'end' : 'whole', by: ticks(key === 'ArrowLeft' ? -step : step) }
}

function presentTimeline() {
  return useOpenEpisode.getState().history.present.timeline
}
