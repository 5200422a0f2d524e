import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Overlay } from '#shared/editing/timeline.ts'
import type { EpisodeDocument } from '#shared/episodes/contract.ts'
import { useOpenEpisode } from '../open-episode/open-episode.ts'
import { client } from '../studio.ts'

/** The picture that an export lays over; while another is being drawn, the one before stays. */
export function useDrawnOverlay(overlay: Overlay) {
  const episodeId = useOpenEpisode((state) => state.document?.episode.id ?? '')
  const ofShow = useOpenEpisode(({ document }) => document && lookOf(document))
  // When it is seen changes nothing of how it looks.
  const { id: _, at: _at, end: _end, fadeIn: _fadeIn, fadeOut: _fadeOut, ...look } = overlay
  const { data, error } = useQuery({
    queryKey: ['overlay', episodeId, look, ofShow],
    queryFn: () => client.overlays.draw({ episodeId, overlay }),
    placeholderData: keepPreviousData,
  })
  return { url: data?.url, error }
}

/** Colours and letters of the show change the picture as well. */
function lookOf({ show, kit }: EpisodeDocument): string {
  return JSON.stringify([show.spine, kit.colours, kit.font])
}
