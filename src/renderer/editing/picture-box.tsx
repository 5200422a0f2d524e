import type { ReactNode } from 'react'
import type { TimeRange } from '#shared/time/range.ts'
import { ClipEdges } from './arranging/clip-edges.tsx'
import { useSelection } from './arranging/selection.ts'
import { placeOf } from './boxes.ts'
import type { Scale } from './timeline-view.ts'
import classes from './lane.module.css'

/** A narrower box has no room for a word. */
const NAMED_PIXELS = 24

export interface PictureBoxProps {
  readonly range: TimeRange
  readonly scale: Scale
  readonly name?: string
  readonly isCurrent?: boolean
  /** Of the one clip it shows, which it is then held by; left out for stills. */
  readonly clipId?: string
  /** Lies over frames that are not its own. */
  readonly isClear?: boolean
  readonly children?: ReactNode
}

/** A still or a clip in the lane of pictures, under its name. */
export function PictureBox(props: PictureBoxProps) {
  const { range, scale, name, isCurrent, isClear, clipId, children } = props
  const isChosen = useSelection(({ ids }) => clipId !== undefined && ids.includes(clipId))
  const grip = clipId === undefined ? {} : { 'data-grip': 'name', 'data-clip': clipId }
  const place = placeOf(range, scale)
  const names = [
    classes.clip,
    isCurrent && classes.current,
    isClear && classes.clear,
    isChosen && classes.chosen,
  ]
  return (
    <div className={names.filter(Boolean).join(' ')} style={place}>
      <span className={classes.band} {...grip}>
        {place.width >= NAMED_PIXELS && name}
      </span>
      {children}
      {clipId !== undefined && <ClipEdges clipId={clipId} width={place.width} />}
    </div>
  )
}
