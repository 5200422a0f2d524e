import { cameraOf } from '#shared/episodes/camera-of.ts'
import type { CameraInPicture } from '#shared/export/camera-graph.ts'
import { frameNumber } from '#shared/time/ticks.ts'
import type { RenderRequest } from './request.ts'

/** The camera seen over an asset, with its distance in frames of the export. */
export function cameraOver(
  assetId: string,
  { timeline, sources }: Pick<RenderRequest, 'timeline' | 'sources'>,
): CameraInPicture | undefined {
  const screen = sources.get(assetId)?.asset
  const all = [...sources.values()].map(({ asset }) => asset)
  const camera = screen && cameraOf(screen, all)
  if (!camera || !timeline.camera.isShown) {
    return undefined
  }
  return {
    assetId: camera.asset.id,
    offset: frameNumber(camera.offset, timeline.frameRate),
    place: timeline.camera,
  }
}
