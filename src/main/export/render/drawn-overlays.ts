import type { PictureSize } from '#shared/export/exported-episode.ts'
import type { PlannedOverlay } from '#shared/export/overlay-plan.ts'
import type { RenderRequest } from './request.ts'

/** The drawn pictures of what is laid over an export, in that order. */
export async function drawnOverlays(
  planned: readonly PlannedOverlay[],
  { width, height }: PictureSize,
  request: Pick<RenderRequest, 'drawOverlays'>,
): Promise<readonly string[]> {
  if (planned.length === 0) {
    return []
  }
  if (!request.drawOverlays) {
    throw new Error('the episode has overlays, and nothing was given to draw them')
  }
  const overlays = planned.map(({ overlay }) => overlay)
  return await request.drawOverlays(overlays, { width, height })
}
