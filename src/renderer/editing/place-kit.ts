import { useMutation } from '@tanstack/react-query'
import { hasPlacedParts, placeKit } from '#shared/shows/place-kit.ts'
import { useCommand } from '../actions/registry.ts'
import {
  change,
  changesSaved,
  clearMarks,
  openEpisode,
  useOpenEpisode,
} from '../open-episode/open-episode.ts'
import { client, queryClient, studio } from '../studio.ts'

/** What the show's kit holds goes on the timeline, all at once and as one step. */
export function usePlaceKit(): void {
  const placing = useMutation({ mutationFn: placeKitOfShow })
  const kit = useOpenEpisode((state) => state.document?.kit)
  const hasClips = useOpenEpisode(({ history }) => history.present.timeline.clips.length > 0)
  const enabled = hasClips && kit !== undefined && hasPlacedParts(kit) && !placing.isPending
  useCommand('placeKit', () => placing.mutate(), { enabled })
}

async function placeKitOfShow(): Promise<void> {
  const episodeId = useOpenEpisode.getState().document?.episode.id ?? ''
  await changesSaved()
  const { assets } = await client.shows.bringInto({ episodeId })
  // The files must be known before they are placed: what comes in later would be placed once more.
  const read = studio.episodes.open.queryOptions({ input: { episodeId } })
  const opened = await queryClient.fetchQuery({ ...read, staleTime: 0 })
  if (useOpenEpisode.getState().document?.episode.id !== episodeId) {
    return
  }
  openEpisode(opened)
  change('placeKit', (timeline) => placeKit(timeline, opened.kit, assets))
  clearMarks()
}
