import { removePage } from '#shared/pages/edit-pages.ts'
import { showToast } from '../design/toasts.tsx'
import { words } from '../i18n/words.ts'
import { change, undoChange, useOpenEpisode } from '../open-episode/open-episode.ts'

/** Takes a page out and offers to bring it back. */
export function removePageNamed(id: string): void {
  const { pages } = useOpenEpisode.getState().history.present.timeline
  const number = pages.findIndex((page) => page.id === id) + 1
  change('removePage', (timeline) => removePage(timeline, id))
  showToast(words.t('pages.removed', { number }), undoChange)
}
