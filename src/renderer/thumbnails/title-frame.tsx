import type { KeyboardEvent, PointerEvent } from 'react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { titlePlace } from '#shared/thumbnails/lay-out-thumbnail.ts'
import { TIME_STAMP, changedPlace } from '#shared/thumbnails/places.ts'
import {
  THUMBNAIL_SIZE,
  type Thumbnail,
  type ThumbnailPlace,
} from '#shared/thumbnails/thumbnail.ts'
import { draftThumbnail } from '../open-episode/thumbnail-draft.ts'
import classes from './title-frame.module.css'

const STEP = 0.01
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
}

interface Drag {
  readonly from: ThumbnailPlace
  readonly x: number
  readonly y: number
  readonly resizes: boolean
  /** Names the step, so that one drag is undone at once. */
  readonly step: string
}

/** Where the title lies on the picture: moved by dragging or arrows, resized by its corner or Shift and arrows. */
export function TitleFrame({ thumbnail }: { readonly thumbnail: Thumbnail }) {
  const { t } = useTranslation()
  const drag = useRef<Drag>(undefined)
  const drags = useRef(0)
  const place = titlePlace(thumbnail, THUMBNAIL_SIZE)

  const begin = (event: PointerEvent<HTMLElement>, resizes: boolean) => {
    event.stopPropagation()
    event.currentTarget.setPointerCapture(event.pointerId)
    drags.current += 1
    const { clientX: x, clientY: y } = event
    drag.current = { from: place, x, y, resizes, step: `place ${drags.current}` }
  }
  const move = (event: PointerEvent<HTMLElement>) => {
    const { current } = drag
    const canvas = event.currentTarget.closest('[data-canvas]')?.getBoundingClientRect()
    if (current && canvas) {
      event.stopPropagation()
      const x = (event.clientX - current.x) / canvas.width
      const y = (event.clientY - current.y) / canvas.height
      const by = current.resizes ? { width: x, height: y } : { x, y }
      draftThumbnail({ place: changedPlace(current.from, by) }, current.step)
    }
  }
  const end = () => {
    drag.current = undefined
  }
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const arrow = ARROWS[event.key]
    if (arrow && !event.ctrlKey && !event.altKey && !event.metaKey) {
      event.preventDefault()
      event.stopPropagation()
      const [x, y] = arrow
      draftThumbnail({
        place: changedPlace(place, event.shiftKey ? { width: x, height: y } : { x, y }),
      })
    }
  }
  return (
    <>
      <span className={classes.stamp} style={styleOf(TIME_STAMP)} aria-hidden>
        {t('thumbnails.timeStamp')}
      </span>
      <button
        type="button"
        className={classes.frame}
        style={styleOf(place)}
        aria-label={t('thumbnails.titleFrame')}
        onPointerDown={(event) => begin(event, false)}
        onPointerMove={move}
        onPointerUp={end}
        onPointerCancel={end}
        onKeyDown={press}
        // The window would begin to select, or to drag what is selected, and take the mouse away.
        onMouseDown={(event) => {
          event.preventDefault()
          event.currentTarget.focus()
        }}
      >
        <span
          className={classes.corner}
          onPointerDown={(event) => begin(event, true)}
          onPointerMove={move}
          onPointerUp={end}
          onPointerCancel={end}
        />
      </button>
    </>
  )
}

function styleOf({ x, y, width, height }: ThumbnailPlace) {
  const percent = (share: number) => `${share * 100}%`
  return { left: percent(x), top: percent(y), width: percent(width), height: percent(height) }
}
