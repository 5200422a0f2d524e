import { useTranslation } from 'react-i18next'
import { useOpenEpisode } from '../open-episode/open-episode.ts'
import { DropZone } from './drop-zone.tsx'
import { importFiles, startNewEpisode } from './import-recordings.ts'
import { useRoute } from './route.ts'

/** Dropped files go into the open episode, or begin a new one. */
export function WindowDropZone() {
  const { t } = useTranslation()
  const route = useRoute((state) => state.route)
  const title = useOpenEpisode((state) => state.document?.episode.title)
  if (route.screen === 'episode') {
    return (
      <DropZone
        invitation={t('shell.drop.toEpisode', { title })}
        onFiles={(files) => void importFiles(route.episodeId, files)}
      />
    )
  }
  return <DropZone invitation={t('shell.drop.toNew')} onFiles={startNewEpisode} />
}
