import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Thumbnail } from '#shared/thumbnails/thumbnail.ts'
import { useOpenEpisode } from '../open-episode/open-episode.ts'
import { changesSaved } from '../open-episode/open-episode.ts'
import { client } from '../studio.ts'

const TYPING_MS = 250

/** The very picture that would be saved, drawn again after each pause in typing. */
export function useDrawnThumbnail(thumbnail: Thumbnail) {
  const episodeId = useOpenEpisode((state) => state.document?.episode.id ?? '')
  const timeline = useOpenEpisode((state) => state.history.present.timeline)
  const [{ at, title }] = useDebouncedValue(thumbnail, TYPING_MS)
  const { data, error, isFetching } = useQuery({
    queryKey: ['thumbnail', episodeId, at, title, timeline.clips, timeline.pictures],
    queryFn: async () => {
      await changesSaved()
      return client.thumbnails.preview({ episodeId, thumbnail: { at, title } })
    },
    placeholderData: keepPreviousData,
  })
  const isDrawing = isFetching || at !== thumbnail.at || title !== thumbnail.title
  return { url: data?.url, error, isDrawing }
}
