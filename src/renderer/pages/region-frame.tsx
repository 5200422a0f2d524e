import { type KeyboardEvent, type PointerEvent, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Page, type Region, WHOLE, changedRegion } from '#shared/pages/page.ts'
import { WholePage } from '../playback/page-picture.tsx'
import classes from './region-frame.module.css'

const STEP = 0.01
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
}

export interface RegionFrameProps {
  readonly page: Page
  /** The edge of the page on its picture, or what is seen of the page when it comes or goes. */
  readonly region: 'crop' | 'from' | 'to'
  readonly onChange: (region: Region) => void
}

interface Drag {
  readonly from: Region
  readonly x: number
  readonly y: number
  readonly resizes: boolean
}

/** A frame on the page: moved by dragging or arrows, resized by its corner or Shift and arrows. */
export function RegionFrame({ page, region, onChange }: RegionFrameProps) {
  const { t } = useTranslation()
  const keys = useId()
  const drag = useRef<Drag>(undefined)
  // While it is dragged it is not kept: one drag is one step to undo.
  const [dragged, setDragged] = useState<Region>()
  const place = dragged ?? page[region]
  const begin = (event: PointerEvent<HTMLElement>, resizes: boolean) => {
    event.stopPropagation()
    event.currentTarget.setPointerCapture(event.pointerId)
    drag.current = { from: place, x: event.clientX, y: event.clientY, resizes }
  }
  const move = (event: PointerEvent<HTMLElement>) => {
    const { current } = drag
    const canvas = event.currentTarget.closest('[data-page]')?.getBoundingClientRect()
    if (current && canvas) {
      event.stopPropagation()
      const x = (event.clientX - current.x) / canvas.width
      const y = (event.clientY - current.y) / canvas.height
      setDragged(changedRegion(current.from, current.resizes ? { width: x, height: y } : { x, y }))
    }
  }
  const end = () => {
    drag.current = undefined
    if (dragged) {
      onChange(dragged)
      setDragged(undefined)
    }
  }
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const arrow = ARROWS[event.key]
    if (arrow && !event.ctrlKey && !event.altKey && !event.metaKey) {
      event.preventDefault()
      event.stopPropagation()
      const [x, y] = arrow
      onChange(changedRegion(place, event.shiftKey ? { width: x, height: y } : { x, y }))
    }
  }
  const pointer = (resizes: boolean) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => begin(event, resizes),
    onPointerMove: move,
    onPointerUp: end,
    onPointerCancel: end,
  })
  return (
    <div className={classes.place}>
      <span id={keys} className="visually-hidden">
        {t('pages.frame.keys')}
      </span>
      <WholePage page={region === 'crop' ? { ...page, crop: WHOLE } : page}>
        <button
          type="button"
          className={classes.frame}
          style={styleOf(place)}
          aria-label={t(`pages.frame.${region}`)}
          aria-describedby={keys}
          onKeyDown={press}
          {...pointer(false)}
        >
          <span className={classes.corner} {...pointer(true)} />
        </button>
      </WholePage>
    </div>
  )
}

function styleOf({ x, y, width, height }: Region) {
  const percent = (share: number) => `${share * 100}%`
  return { left: percent(x), top: percent(y), width: percent(width), height: percent(height) }
}
