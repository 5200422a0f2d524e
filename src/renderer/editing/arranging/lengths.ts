import type { LengthOf } from '#shared/editing/trim-clip.ts'
import { useOpenEpisode } from '../../open-episode/open-episode.ts'

/** How long each recording of the open episode is. */
export const lengthOf: LengthOf = (assetId) =>
  useOpenEpisode.getState().document?.assets.find(({ id }) => id === assetId)?.duration
