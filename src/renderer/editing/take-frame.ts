import { runCommand } from '../actions/registry.ts'
import { showNews } from '../design/toasts.tsx'
import { words } from '../i18n/words.ts'
import { useOpenEpisode } from '../open-episode/open-episode.ts'
import { draftFrame, saveThumbnail } from '../open-episode/thumbnail-draft.ts'
import { snapped } from './snap.ts'

/** Uses the frame at the playhead for the thumbnail, tells so, and leads there. */
export function takeFrame(): void {
  const thumbnail = draftFrame(snapped(useOpenEpisode.getState().playhead))
  const look = () => runCommand('goThumbnail')
  saveThumbnail(thumbnail).then(
    () => showNews('done', words.t('thumbnails.frameUsed'), look),
    () => showNews('failed', words.t('thumbnails.frameNotUsed'), look),
  )
}
