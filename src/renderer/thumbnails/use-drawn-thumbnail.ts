import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { equal } from '#shared/history/equal.ts'
import type { Thumbnail } from '#shared/thumbnails/thumbnail.ts'
import { useOpenEpisode } from '../open-episode/open-episode.ts'
import { changesSaved } from '../open-episode/open-episode.ts'
import { useTimeline } from '../open-episode/use-edited.ts'
import { client } from '../studio.ts'
import { useThumbnailLook } from './use-thumbnail-look.ts'

const TYPING_MS = 120

/** The very picture that would be saved, drawn again after each pause in typing. */
export function useDrawnThumbnail(thumbnail: Thumbnail) {
  const episodeId = useOpenEpisode((state) => state.document?.episode.id ?? '')
  const { clips, pictures, pages } = useTimeline()
  const look = useThumbnailLook()
  const logoId = useOpenEpisode((state) => state.document?.kit.files.logo?.id)
  const [settled] = useDebouncedValue(thumbnail, TYPING_MS)
  const { data, error, isFetching } = useQuery({
    queryKey: ['thumbnail', episodeId, settled, clips, pictures, pages, look, logoId],
    queryFn: async ({ signal }) => {
      await changesSaved()
      return client.thumbnails.preview({ episodeId, thumbnail: settled }, { signal })
    },
    placeholderData: keepPreviousData,
  })
  return { url: data?.url, error, isDrawing: isFetching || !equal(settled, thumbnail) }
}
