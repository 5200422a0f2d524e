import { create } from 'zustand'
import type { MarkedPage } from '#shared/recording/marker.ts'
import { useOpenEpisode } from '../../open-episode/open-episode.ts'
import { mark } from '../recorder-actions.ts'
import { useRecorder } from '../recorder-store.ts'

/** The page of the story that lies open; the first when it is gone, or of another story. */
const useReader = create<{ readonly pageId: string | undefined }>()(() => ({ pageId: undefined }))

/** Where reading is: the page's index among the pages, and -1 in an episode that has none. */
export function useOpenPage(): { readonly index: number; readonly count: number } {
  const pages = useOpenEpisode(({ history }) => history.present.timeline.pages)
  const pageId = useReader((state) => state.pageId)
  return { index: openIndex(pages, pageId), count: pages.length }
}

/** The page that reading would begin with. */
export function openPage(): MarkedPage | undefined {
  return pageAt(0)
}

/** Turns to the page before or after; while a take is recorded, that is marked. Tells whether there is one. */
export function turnPage(step: 1 | -1): boolean {
  const page = pageAt(step)
  if (!page) {
    return false
  }
  useReader.setState({ pageId: page.id })
  const kind = useRecorder.getState().state?.kind
  if (kind === 'recording' || kind === 'paused') {
    void mark('page', page)
  }
  return true
}

function pageAt(step: number): MarkedPage | undefined {
  const { pages } = useOpenEpisode.getState().history.present.timeline
  const index = openIndex(pages, useReader.getState().pageId) + step
  const page = pages[index]
  return page && { id: page.id, number: index + 1 }
}

function openIndex(pages: readonly { readonly id: string }[], pageId: string | undefined): number {
  const index = pages.findIndex(({ id }) => id === pageId)
  return index === -1 && pages.length > 0 ? 0 : index
}
