import { useRef } from 'react'
import { formatPosition } from '#shared/time/timecode.ts'
import { useLength, usePlayhead } from '../open-episode/use-edited.ts'
import classes from './position.module.css'

/** The exact position and the length, in the machine's own voice. */
export function Position({ showsLength = true }: { readonly showsLength?: boolean }) {
  const length = useLength()
  const text = useRef<HTMLSpanElement>(null)
  usePlayhead((playhead) => {
    if (text.current) {
      text.current.textContent = formatPosition(playhead)
    }
  })
  return (
    <span className={classes.position}>
      <span ref={text} className={classes.now} />
      {showsLength && <span className={classes.length}>/ {formatPosition(length)}</span>}
    </span>
  )
}
