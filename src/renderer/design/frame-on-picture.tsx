import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { type FrameOnPicture as Frame, moveFrame } from '#shared/frame-on-picture/move-frame.ts'
import classes from './frame-on-picture.module.css'

const STEP = 0.01
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
}

export interface FrameOnPictureProps {
  readonly frame: Frame
  /** In shares of the picture. */
  readonly smallest: number
  readonly label: string
  /** Id of the text that tells its keys. */
  readonly describedBy?: string
  readonly className?: string | undefined
  /** While it is dragged, again and again; drags are numbered. */
  readonly onDrag: (frame: Frame, drag: number) => void
  readonly onDragEnd?: () => void
  /** A key moved or stretched it. */
  readonly onStep: (frame: Frame) => void
}

interface Drag {
  readonly from: Frame
  readonly x: number
  readonly y: number
  readonly resizes: boolean
}

/** A frame on the picture it is placed in: moved by dragging or arrows, resized by its corner or Shift and arrows. */
export function FrameOnPicture(props: FrameOnPictureProps) {
  const { frame, smallest, onDrag, onDragEnd, onStep } = props
  const button = useRef<HTMLButtonElement>(null)
  const drag = useRef<Drag>(undefined)
  const drags = useRef(0)

  const begin = (event: PointerEvent<HTMLElement>, resizes: boolean) => {
    event.stopPropagation()
    event.currentTarget.setPointerCapture(event.pointerId)
    drags.current += 1
    drag.current = { from: frame, x: event.clientX, y: event.clientY, resizes }
  }
  const move = (event: PointerEvent<HTMLElement>) => {
    const { current } = drag
    const picture = button.current?.offsetParent?.getBoundingClientRect()
    if (current && picture) {
      event.stopPropagation()
      const x = (event.clientX - current.x) / picture.width
      const y = (event.clientY - current.y) / picture.height
      const by = current.resizes ? { width: x, height: y } : { x, y }
      onDrag(moveFrame(current.from, by, smallest), drags.current)
    }
  }
  const end = () => {
    drag.current = undefined
    onDragEnd?.()
  }
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const arrow = ARROWS[event.key]
    if (arrow && !event.ctrlKey && !event.altKey && !event.metaKey) {
      event.preventDefault()
      event.stopPropagation()
      const [x, y] = arrow
      onStep(moveFrame(frame, event.shiftKey ? { width: x, height: y } : { x, y }, smallest))
    }
  }
  const pointer = (resizes: boolean) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => begin(event, resizes),
    onPointerMove: move,
    onPointerUp: end,
    onPointerCancel: end,
  })
  return (
    <button
      type="button"
      ref={button}
      className={`${classes.frame} ${props.className ?? ''}`}
      style={placeOf(frame)}
      aria-label={props.label}
      aria-describedby={props.describedBy}
      onKeyDown={press}
      // The window would begin to select, or to drag what is selected, and take the mouse away.
      onMouseDown={(event) => {
        event.preventDefault()
        event.currentTarget.focus()
      }}
      {...pointer(false)}
    >
      <span className={classes.corner} {...pointer(true)} />
    </button>
  )
}

/** Where a frame lies within its picture, as CSS has it. */
export function placeOf({ x, y, width, height }: Frame) {
  const percent = (share: number) => `${share * 100}%`
  return { left: percent(x), top: percent(y), width: percent(width), height: percent(height) }
}
