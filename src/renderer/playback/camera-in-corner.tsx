import { useEffect, useRef } from 'react'
import { whatCameraIsOver } from '#shared/editing/camera.ts'
import { useOpenEpisode } from '../open-episode/open-episode.ts'
import { useTimeline } from '../open-episode/use-edited.ts'
import { useCameraDraft } from './camera-draft.ts'
import classes from './camera-in-corner.module.css'
import { cameraView } from './camera-view.ts'

export interface CameraInCornerProps {
  /** What it lies over: each has its own place among what is drawn. */
  readonly over: 'screen' | 'page'
}

/** The camera over the screen or over pages, as exports show it; nothing while something else is seen. */
export function CameraInCorner({ over }: CameraInCornerProps) {
  const timeline = useTimeline()
  const isOver = useOpenEpisode((state) => whatCameraIsOver(timeline, state.playhead) === over)
  return isOver ? <CameraStage /> : null
}

function CameraStage() {
  const timeline = useTimeline()
  const draftSize = useCameraDraft((state) => state.size)
  const stage = useRef<HTMLDivElement>(null)
  useEffect(() => (stage.current ? cameraView.attach(stage.current) : undefined), [])
  return (
    <div
      ref={stage}
      className={classes.stage}
      data-corner={timeline.camera.corner}
      style={{ width: `${(draftSize ?? timeline.camera.size) * 100}%` }}
    />
  )
}
