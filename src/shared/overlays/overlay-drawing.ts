import type { Overlay } from '../editing/timeline.ts'
import { cameraMargin, cameraSide } from '../export/camera-graph.ts'
import type { PictureSize } from '../export/exported-episode.ts'
import { scaleInto } from '../export/fit-picture.ts'
import type { PlateLook } from '../shows/look.ts'
import { layOutLowerThird, layOutTitle, letteredDocument } from './lettered-overlay.ts'

/** How an overlay is drawn: letters by libass, a picture by a filter of ffmpeg. */
export type OverlayDrawing =
  | { readonly kind: 'letters'; readonly document: string }
  | { readonly kind: 'picture'; readonly assetId: string; readonly filter: string }

/** Draws an overlay for a picture of a size. */
export function overlayDrawing(
  overlay: Overlay,
  size: PictureSize,
  look: PlateLook,
): OverlayDrawing {
  switch (overlay.kind) {
    case 'title':
      return { kind: 'letters', document: letteredDocument(layOutTitle(overlay, size, look)) }
    case 'lowerThird':
      return {
        kind: 'letters',
        document: letteredDocument(layOutLowerThird(overlay, size, look)),
      }
    case 'picture':
      return { kind: 'picture', assetId: overlay.assetId, filter: pictureFilter(overlay, size) }
  }
}

/**
 * As large as the camera would be, in its corner, never beyond the margins. Scaled with its colours multiplied
 * by its transparency: otherwise what is invisible around a logo would shine into its edges.
 */
function pictureFilter(
  { corner, size: share }: Extract<Overlay, { kind: 'picture' }>,
  screen: PictureSize,
): string {
  const margin = cameraMargin(screen)
  const side = cameraSide({ size: share }, screen)
  const within = {
    width: Math.min(side, screen.width - 2 * margin),
    height: Math.min(side, screen.height - 2 * margin),
  }
  const x = corner.endsWith('Left') ? `${margin}` : `ow-iw-${margin}`
  const y = corner.startsWith('top') ? `${margin}` : `oh-ih-${margin}`
  return [
    'format=gbrap,premultiply=inplace=1',
    scaleInto(within),
    'format=gbrap,unpremultiply=inplace=1,format=rgba',
    `pad=${screen.width}:${screen.height}:${x}:${y}:color=black@0`,
  ].join(',')
}
