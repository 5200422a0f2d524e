import { useQuery } from '@tanstack/react-query'
import { changesSaved, useOpenEpisode } from '../open-episode/open-episode.ts'
import { useTimeline } from '../open-episode/use-edited.ts'
import { client } from '../studio.ts'

/** The moments that make a good thumbnail, found anew when the edit changes what is seen. */
export function useCandidates() {
  const episodeId = useOpenEpisode((state) => state.document?.episode.id ?? '')
  const { clips, pictures, pages } = useTimeline()
  return useQuery({
    queryKey: ['thumbnail candidates', episodeId, clips, pictures, pages],
    queryFn: async ({ signal }) => {
      await changesSaved()
      return client.thumbnails.candidates({ episodeId }, { signal })
    },
    staleTime: Infinity,
  })
}
