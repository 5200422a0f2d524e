import { create } from 'zustand'
import { type History, record, redo, startHistory, undo } from '#shared/history/history.ts'
import { shownFrame } from '#shared/thumbnails/shown-frame.ts'
import type { Ticks } from '#shared/time/ticks.ts'
import { MOST_SMALL_LETTERS, MOST_TITLE_LETTERS, Thumbnail } from '#shared/thumbnails/thumbnail.ts'
import { client, queryClient, studio } from '../studio.ts'
import { useOpenEpisode } from './open-episode.ts'

interface ThumbnailDraft {
  readonly episodeId: string | undefined
  readonly history: History<Thumbnail> | undefined
}

const useDraft = create<ThumbnailDraft>()(() => ({ episodeId: undefined, history: undefined }))

/** The thumbnail as it is being made, with its steps; begins with the one in use, or the playhead and the title. */
export function useThumbnailDraft(): History<Thumbnail> {
  const document = useOpenEpisode((state) => state.document)
  const { episodeId, history } = useDraft()
  return history && episodeId === document?.episode.id ? history : startHistory(startingThumbnail())
}

/** Changes the draft and answers it. What is changed in the same way again and again is one step. */
export function draftThumbnail(
  change: Partial<Thumbnail>,
  step: string = Object.keys(change).join(' '),
): Thumbnail {
  const before = drafted()
  const isSameStep = before.past.at(-1)?.label === step && before.future.length === 0
  const from = isSameStep ? undo(before, read) : before
  show(record(from, step, { ...before.present, ...change }))
  return drafted().present
}

/** Takes the frame that is seen at a moment, also instead of a picture from a file; answers the draft. */
export function draftFrame(at: Ticks): Thumbnail {
  return draftThumbnail({ ...frameAt(at), picture: undefined }, 'frame')
}

export function undoThumbnail(): void {
  show(undo(drafted(), read))
}

export function redoThumbnail(): void {
  show(redo(drafted(), read))
}

/** Takes a thumbnail that was kept, as one step. */
export function draftVariant(thumbnail: Thumbnail): void {
  show(record(drafted(), 'variant', thumbnail))
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

function drafted(): History<Thumbnail> {
  const episodeId = useOpenEpisode.getState().document?.episode.id
  const { episodeId: draftedFor, history } = useDraft.getState()
  return history && draftedFor === episodeId ? history : startHistory(startingThumbnail())
}

function show(history: History<Thumbnail>): void {
  useDraft.setState({ episodeId: useOpenEpisode.getState().document?.episode.id, history })
}

function read(document: unknown): Thumbnail | undefined {
  return Thumbnail.safeParse(document).data
}

function frameAt(at: Ticks): Pick<Thumbnail, 'at' | 'frame'> {
  const { timeline } = useOpenEpisode.getState().history.present
  return { at, frame: shownFrame(timeline, at) }
}

function startingThumbnail(): Thumbnail {
  const { document, playhead } = useOpenEpisode.getState()
  return (
    document?.thumbnail ?? {
      ...frameAt(playhead),
      title: (document?.episode.title ?? '').slice(0, MOST_TITLE_LETTERS),
      badge: (document?.kit.badge || document?.show.name || '').slice(0, MOST_SMALL_LETTERS),
      ...(document?.kit.files.logo ? { hasLogo: true } : {}),
    }
  )
}
