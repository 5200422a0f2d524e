import classes from './clip-edges.module.css'

/** On a narrower clip its edges would leave nothing to press on. */
const NARROWEST_PIXELS = 28

export interface ClipEdgesProps {
  readonly clipId: string
  /** Of the clip, in pixels. */
  readonly width: number
}

/** What a clip is trimmed by with the pointer (keys trim to the playhead). */
export function ClipEdges({ clipId, width }: ClipEdgesProps) {
  return width < NARROWEST_PIXELS ? null : (
    <>
      <span aria-hidden data-grip="start" data-clip={clipId} className={classes.edge} />
      <span aria-hidden data-grip="end" data-clip={clipId} className={classes.edge} />
    </>
  )
}
