import { type MouseEvent, type PointerEvent, type RefObject, useEffect, useRef } from 'react'
import { clipAt } from '#shared/editing/timeline.ts'
import { fromSeconds } from '#shared/time/ticks.ts'
import { runCommand } from '../actions/registry.ts'
import { markRange } from '../open-episode/open-episode.ts'
import { autoscroll } from './arranging/autoscroll.ts'
import { type Pressed, menuAt, pressedAt } from './arranging/begin-gesture.ts'
import { openClipMenu } from './arranging/clip-menu-state.ts'
import {
  type Gesture,
  type GestureDrawing,
  type PointerPlace,
  useGesture,
} from './arranging/gesture.ts'
import { presentTimeline } from './edit-actions.ts'
import type { Scale } from './timeline-view.ts'

/** Further than this and a press is a drag. */
const DRAG_PIXELS = 4

interface Held {
  readonly pressed: Pressed
  readonly fromX: number
  x: number
  isFree: boolean
  gesture: Gesture | undefined
  stopScrolling: (() => void) | undefined
}

/** The pointer on the timeline: presses and drags (see `pressedAt`), a double press that marks a clip, the clip's menu. */
export function usePointer(content: RefObject<HTMLDivElement | null>, scale: Scale) {
  const held = useRef<Held>(undefined)
  const newestScale = useRef(scale)
  useEffect(() => {
    newestScale.current = scale
  })
  const placeAt = (x: number, isFree: boolean): PointerPlace => {
    const left = content.current?.getBoundingClientRect().left ?? 0
    // Also left of the start and beyond the end, where a drag may go.
    const seconds = (x - left) / newestScale.current.pixelsPerSecond
    return { time: fromSeconds(seconds), isFree }
  }
  const follow = () => {
    if (held.current) {
      held.current.gesture?.move(placeAt(held.current.x, held.current.isFree))
    }
  }
  const begin = (now: Held) => {
    now.gesture = now.pressed.drag()
    const scroller = content.current?.parentElement
    if (now.gesture && scroller) {
      now.stopScrolling = autoscroll(scroller, { pointer: () => now.x, onScrolled: follow })
    }
  }
  const letGo = (): Held | undefined => {
    const ended = held.current
    ended?.stopScrolling?.()
    held.current = undefined
    return ended
  }
  const cancel = () => letGo()?.gesture?.cancel()
  useEscape(held, cancel)
  return {
    'data-held': useGesture(heldBy),
    onPointerDown: (event: PointerEvent<HTMLDivElement>) => {
      if (event.button !== 0) {
        return
      }
      event.currentTarget.setPointerCapture(event.pointerId)
      const { clientX: x, altKey: isFree } = event
      const pressed = pressedAt(event, placeAt(x, isFree))
      const now: Held = {
        pressed,
        fromX: x,
        x,
        isFree,
        gesture: undefined,
        stopScrolling: undefined,
      }
      held.current = now
      if (pressed.isAtOnce) {
        begin(now)
        follow()
      }
    },
    onPointerMove: (event: PointerEvent<HTMLDivElement>) => {
      const now = held.current
      if (!now) {
        return
      }
      now.x = event.clientX
      now.isFree = event.altKey
      if (!now.gesture && Math.abs(now.x - now.fromX) > DRAG_PIXELS) {
        begin(now)
      }
      follow()
    },
    onPointerUp: () => {
      const ended = letGo()
      if (ended?.gesture) {
        ended.gesture.finish()
      } else {
        ended?.pressed.press()
      }
    },
    onPointerCancel: cancel,
    onDoubleClick: (event: MouseEvent<HTMLDivElement>) => {
      const placed = clipAt(presentTimeline(), placeAt(event.clientX, true).time)
      if (placed) {
        markRange(placed.start, placed.end)
      }
    },
    onContextMenu: (event: MouseEvent<HTMLDivElement>) => {
      event.preventDefault()
      if (!(event.target instanceof Element) || event.target.closest('button')) {
        return
      }
      if (event.target.role === 'listbox') {
        // By a key of the keyboard: the pointer never meets the list itself.
        runCommand('clipMenu')
        return
      }
      menuAt(placeAt(event.clientX, true))
      openClipMenu(event.clientX, event.clientY)
    },
  }
}

/** For the shape of the pointer while it drags. */
function heldBy({ trim, move }: GestureDrawing): string | undefined {
  if (trim) {
    return 'edge'
  }
  return move && 'clip'
}

/** Takes a drag back before it is let go. */
function useEscape(held: RefObject<Held | undefined>, cancel: () => void): void {
  const newest = useRef(cancel)
  useEffect(() => {
    newest.current = cancel
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && held.current) {
        event.preventDefault()
        newest.current()
      }
    }
    window.addEventListener('keydown', press, { capture: true })
    return () => window.removeEventListener('keydown', press, { capture: true })
  }, [held])
}
