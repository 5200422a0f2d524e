import { useMemo } from 'react'
import { EMPTY_KIT } from '#shared/shows/kit.ts'
import { type ThumbnailLook, thumbnailLook } from '#shared/shows/look.ts'
import { useOpenEpisode } from '../open-episode/open-episode.ts'

/** How thumbnails of the open episode's show look. */
export function useThumbnailLook(): ThumbnailLook {
  const show = useOpenEpisode((state) => state.document?.show)
  const kit = useOpenEpisode((state) => state.document?.kit)
  return useMemo(() => thumbnailLook(show ?? { spine: 0 }, kit ?? EMPTY_KIT), [show, kit])
}
