import { create } from 'zustand'
import { turnAsHeard } from '#shared/pages/page-turns.ts'
import { changeEpisode, changesSaved, useOpenEpisode } from '../../open-episode/open-episode.ts'
import { withTrack } from '../../open-episode/edited-episode.ts'
import { client } from '../../studio.ts'

/** What came of listening for the pages last, and in which episode. */
export const useHeardPages = create<{
  readonly told: { readonly episodeId: string; readonly unheard: readonly string[] } | undefined
}>()(() => ({ told: undefined }))

/**
 * Turns the pages where their texts are heard and makes the captions of what is printed: one step to undo. How
 * it goes, and why it failed, is told by its job.
 */
export async function hearPages(): Promise<void> {
  const { document } = useOpenEpisode.getState()
  if (!document) {
    return
  }
  const { id: episodeId } = document.episode
  useHeardPages.setState({ told: undefined })
  await changesSaved()
  const heard = await client.pages.hear({ episodeId }).catch(() => undefined) // told by its job
  const open = useOpenEpisode.getState()
  if (!heard || open.document?.episode.id !== episodeId) {
    return
  }
  const { turns, track } = heard
  if (turns.length > 0) {
    changeEpisode('pagesFromVoice', (edited) =>
      withTrack({ ...edited, timeline: turnAsHeard(edited.timeline, turns) }, track),
    )
  }
  const known = new Set(turns.map(({ pageId }) => pageId))
  const { pages } = open.history.present.timeline
  const unheard = pages.filter(({ id, text }) => text.trim() !== '' && !known.has(id))
  useHeardPages.setState({ told: { episodeId, unheard: unheard.map(({ id }) => id) } })
}
