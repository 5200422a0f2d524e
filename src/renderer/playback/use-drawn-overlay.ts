import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Overlay } from '#shared/editing/timeline.ts'
import { useOpenEpisode } from '../open-episode/open-episode.ts'
import { client } from '../studio.ts'

/** The picture that an export lays over; while another is being drawn, the one before stays. */
export function useDrawnOverlay(overlay: Overlay) {
  const episodeId = useOpenEpisode((state) => state.document?.episode.id ?? '')
  // When it is seen changes nothing of how it looks.
  const { id: _, at: _at, end: _end, fadeIn: _fadeIn, fadeOut: _fadeOut, ...look } = overlay
  const { data, error } = useQuery({
    queryKey: ['overlay', episodeId, look],
    queryFn: () => client.overlays.draw({ episodeId, overlay }),
    placeholderData: keepPreviousData,
  })
  return { url: data?.url, error }
}
