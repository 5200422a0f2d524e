import { cameraOf, readerOf } from '#shared/episodes/camera-of.ts'
import type { CameraInPicture } from '#shared/export/camera-graph.ts'
import { frameNumber } from '#shared/time/ticks.ts'
import type { RenderRequest } from './request.ts'

type Recorded = Pick<RenderRequest, 'timeline' | 'sources'>

/** The camera in a corner of a screen recording, with its distance in frames of the export. */
export function cameraInPicture(assetId: string, request: Recorded): CameraInPicture | undefined {
  return request.timeline.camera.isShown ? inPicture(assetId, request, cameraOf) : undefined
}

/** Who reads, as is seen over pages while an asset is heard. */
export function readerInPicture(assetId: string, request: Recorded): CameraInPicture | undefined {
  return inPicture(assetId, request, readerOf)
}

function inPicture(
  assetId: string,
  { timeline, sources }: Recorded,
  find: typeof cameraOf,
): CameraInPicture | undefined {
  const recording = sources.get(assetId)?.asset
  const all = [...sources.values()].map(({ asset }) => asset)
  const camera = recording && find(recording, all)
  return (
    camera && {
      assetId: camera.asset.id,
      offset: frameNumber(camera.offset, timeline.frameRate),
      place: timeline.camera,
    }
  )
}
