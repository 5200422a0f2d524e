import { useRef } from 'react'
import { usePlayhead } from '../open-episode/use-edited.ts'
import type { Scale } from './timeline-view.ts'
import classes from './playhead.module.css'

/** The ribbon and its hairline; moved without drawing anything else again. */
export function Playhead({ scale }: { readonly scale: Scale }) {
  const line = useRef<HTMLDivElement>(null)
  usePlayhead((playhead) => {
    if (line.current) {
      line.current.style.transform = `translateX(${scale.toPixels(playhead)}px)`
    }
  })
  return (
    <div ref={line} data-playhead aria-hidden className={classes.playhead}>
      <svg className={classes.ribbon} viewBox="0 0 16 27" width="16" height="27">
        <path d="M.75.75h14.5v25L8 19.5.75 25.75Z" />
      </svg>
    </div>
  )
}
