import { useRef } from 'react'
import { timelineLength } from '#shared/editing/timeline.ts'
import {
  type PlannedOverlay,
  frameAt,
  overlayOpacity,
  planOverlays,
} from '#shared/export/overlay-plan.ts'
import { frameNumber } from '#shared/time/ticks.ts'
import { usePlayhead, useTimeline } from '../open-episode/use-edited.ts'
import { useDrawnOverlay } from './use-drawn-overlay.ts'
import classes from './preview.module.css'

/** Titles, names and pictures over the video: the very pictures and the very frames of an export. */
export function OverlaysOver() {
  const timeline = useTimeline()
  return planOverlays(timeline).map((planned) => (
    <OverlayOver key={planned.overlay.id} planned={planned} />
  ))
}

function OverlayOver({ planned }: { readonly planned: PlannedOverlay }) {
  const timeline = useTimeline()
  const picture = useRef<HTMLImageElement>(null)
  const { url } = useDrawnOverlay(planned.overlay)
  usePlayhead((playhead) => {
    const { frameRate } = timeline
    // At the very end the last frame stays.
    const last = frameNumber(timelineLength(timeline), frameRate) - 1
    const opacity = overlayOpacity(planned, Math.min(last, frameAt(playhead, frameRate)))
    if (picture.current) {
      picture.current.style.opacity = String(opacity)
      picture.current.style.visibility = opacity > 0 ? 'visible' : 'hidden'
    }
  })
  return url === undefined ? null : (
    <img
      ref={picture}
      src={url}
      alt=""
      className={classes.overlay}
      data-overlay={planned.overlay.kind}
    />
  )
}
