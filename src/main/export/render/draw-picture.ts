import { overlayGraph } from '#shared/export/overlay-graph.ts'
import type { PlannedOverlay } from '#shared/export/overlay-plan.ts'
import { pictureGraph } from '#shared/export/picture-graph.ts'
import type { VideoPreset } from '#shared/export/preset.ts'
import type { RenderPlan } from '#shared/export/render-plan.ts'
import type { FfmpegCommand } from '../../ffmpeg/command.ts'
import { burnCaptions } from './burn-captions.ts'
import { cameraInPicture, readerInPicture } from './cameras-in-picture.ts'
import { codingOf } from './coding-of.ts'
import { drawnOverlays } from './drawn-overlays.ts'
import { readingOptions } from './reading-options.ts'
import type { RenderRequest } from './request.ts'

/** What is seen in an export, or in some frames of it. */
export interface Seen {
  readonly plan: RenderPlan
  readonly overlays: readonly PlannedOverlay[]
  readonly preset: VideoPreset
}

export interface DrawnPicture {
  readonly inputs: FfmpegCommand['inputs']
  readonly filters: readonly string[]
  /** Where the picture comes out, such as `[picture]`. */
  readonly label: string
}

/** Draws everything that is seen. Its files are opened from ffmpeg's input `firstInput` on. */
export async function drawPicture(
  { plan, overlays, preset }: Seen,
  request: Pick<
    RenderRequest,
    'timeline' | 'sources' | 'cover' | 'drawOverlays' | 'burned' | 'workFolder'
  >,
  firstInput: number,
): Promise<DrawnPicture> {
  const { sources } = request
  const hasVideo = (assetId: string) => sources.get(assetId)?.asset.video !== undefined
  const showsSomething =
    plan.stills.some((still) => still.assetId) || plan.runs.some((run) => hasVideo(run.assetId))
  const covered: RenderPlan =
    request.cover && !showsSomething
      ? { ...plan, stills: [{ assetId: COVER, frames: plan.frames }], crossfades: [] }
      : plan
  const coding = codingOf(preset, request)
  const graph = pictureGraph(covered, {
    width: coding.width,
    height: coding.height,
    firstInput,
    hasVideo,
    sizeOf: (assetId) => sources.get(assetId)?.asset.video ?? coding,
    cutAt: preset.shape === 'cut' ? request.timeline.tallCrop : undefined,
    cameraOf: (assetId) => cameraInPicture(assetId, request),
    readerOf: (assetId) => readerInPicture(assetId, request),
  })
  const firstOverlay = firstInput + graph.inputs.length
  const laid = overlayGraph(overlays, { firstInput: firstOverlay, rate: plan.frameRate })
  const drawn = await drawnOverlays(overlays, coding, request)
  const captioned = await burnCaptions(laid.label, { size: coding, rate: plan.frameRate, request })
  return {
    inputs: [
      ...graph.inputs.map((input) => {
        const { assetId } = input
        const file = (assetId === COVER ? request.cover : sources.get(assetId)?.file) ?? ''
        return { file, options: readingOptions(file, input) }
      }),
      ...drawn.map((file) => ({ file })),
    ],
    ...{ filters: [graph.filter, ...laid.filters, ...captioned.filters], label: captioned.label },
  }
}

const COVER = 'cover'
