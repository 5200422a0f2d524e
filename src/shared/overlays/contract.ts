import { z } from 'zod'
import { Overlay } from '../editing/timeline.ts'
import type { PictureSize } from '../export/exported-episode.ts'
import { procedure } from '../failure/contract.ts'

/** The window shows overlays as an export in HD has them. */
export const PREVIEW_SIZE: PictureSize = { width: 1920, height: 1080 }

export const overlaysContract = {
  /**
   * The very picture that an export in HD lays over, as a `media:` address. The overlay need not be on the
   * timeline yet.
   */
  draw: procedure
    .input(z.object({ episodeId: z.string(), overlay: Overlay }))
    .output(z.object({ url: z.string() })),
}
