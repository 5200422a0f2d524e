import { basename } from 'node:path'
import type { EpisodeDocument } from '#shared/episodes/contract.ts'
import { PREVIEW_SIZE } from '#shared/overlays/contract.ts'
import { door } from '../door.ts'
import type { OverlayDrawer } from './overlay-drawer.ts'

export interface OverlayHandlerTools {
  readonly drawer: OverlayDrawer
  readonly openEpisode: (episodeId: string) => EpisodeDocument
}

export function overlaysHandlers({ drawer, openEpisode }: OverlayHandlerTools) {
  return {
    draw: door.overlays.draw.handler(async ({ input }) => {
      const episode = openEpisode(input.episodeId)
      const [file = ''] = await drawer.draw(episode, [input.overlay], PREVIEW_SIZE)
      return { url: `media://overlay/${basename(file)}` }
    }),
  }
}
