import { useEffect, useRef } from 'react'
import { hasCamera } from '#shared/editing/camera.ts'
import { useOpenEpisode } from '../open-episode/open-episode.ts'
import { useTimeline } from '../open-episode/use-edited.ts'
import { useCameraDraft } from './camera-draft.ts'
import classes from './camera-in-corner.module.css'
import { cameraView } from './camera-view.ts'

/** The camera over the screen, as exports show it; nothing where no camera recorded. */
export function CameraInCorner() {
  const timeline = useTimeline()
  const isThere = useOpenEpisode((state) => hasCamera(timeline, state.document?.assets ?? []))
  return isThere && timeline.camera.isShown ? <CameraStage /> : null
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
