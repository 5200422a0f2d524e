import type { PictureSize } from '#shared/export/exported-episode.ts'
import type { PlannedOverlay } from '#shared/export/overlay-plan.ts'
import type { RenderRequest } from './request.ts'

/** The drawn pictures of what is laid over an export, in that order. */
export async function drawnOverlays(
  overlays: readonly PlannedOverlay[],
  { width, height }: PictureSize,
  { drawOverlay }: RenderRequest,
): Promise<string[]> {
  const files: string[] = []
  for (const { overlay } of overlays) {
    if (!drawOverlay) {
      throw new Error('the episode has overlays, and nothing was given to draw them')
    }
    files.push(await drawOverlay(overlay, { width, height }))
  }
  return files
}
