import { create } from 'zustand'
import type { Thumbnail } from '#shared/thumbnails/thumbnail.ts'
import { client, queryClient, studio } from '../studio.ts'
import { useOpenEpisode } from './open-episode.ts'

interface ThumbnailDraft {
  readonly episodeId: string | undefined
  readonly thumbnail: Thumbnail | undefined
}

const useDraft = create<ThumbnailDraft>()(() => ({ episodeId: undefined, thumbnail: undefined }))

/** The thumbnail as it is being made; begins with the one in use, or the playhead and the title. */
export function useThumbnailDraft(): Thumbnail {
  const document = useOpenEpisode((state) => state.document)
  const { episodeId, thumbnail } = useDraft()
  return thumbnail && episodeId === document?.episode.id ? thumbnail : startingThumbnail()
}

/** Changes the draft and answers it. */
export function draftThumbnail(change: Partial<Thumbnail>): Thumbnail {
  const episodeId = useOpenEpisode.getState().document?.episode.id
  const { episodeId: draftedFor, thumbnail } = useDraft.getState()
  const before = thumbnail && draftedFor === episodeId ? thumbnail : startingThumbnail()
  const changed = { ...before, ...change }
  useDraft.setState({ episodeId, thumbnail: changed })
  return changed
}

/** Makes the picture and uses it for the episode. */
export async function saveThumbnail(thumbnail: Thumbnail): Promise<void> {
  const episodeId = useOpenEpisode.getState().document?.episode.id
  if (episodeId === undefined) {
    return
  }
  await client.thumbnails.save({ episodeId, thumbnail })
  await queryClient.invalidateQueries({ queryKey: studio.episodes.open.key() })
}

function startingThumbnail(): Thumbnail {
  const { document, playhead } = useOpenEpisode.getState()
  return (
    document?.thumbnail ?? { at: playhead, title: (document?.episode.title ?? '').slice(0, 120) }
  )
}
