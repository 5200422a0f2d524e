import { useTranslation } from 'react-i18next'
import { importCaptions, isCaptionFile } from '../captions/import-captions.ts'
import { useOpenEpisode } from '../open-episode/open-episode.ts'
import { useClientDrop } from '../publishing/connection/client-drop.ts'
import { DropZone } from './drop-zone.tsx'
import { addPictures } from '../pages/pages-store.ts'
import { importFiles, startNewEpisode } from './import-recordings.ts'
import { goToEpisode, useRoute } from './route.ts'

const PICTURE = /\.(jpe?g|png|webp|tiff?)$/i

/** Caption files become captions, pictures for a story its pages, everything else recordings and pictures. */
function takeFiles(episodeId: string, files: string[]): void {
  const { route } = useRoute.getState()
  const isRecordStep = route.screen === 'episode' && route.step === 'record'
  const format = useOpenEpisode.getState().document?.episode.format
  if (isRecordStep && format === 'story' && files.every((file) => PICTURE.test(file))) {
    void addPictures(files)
    return
  }
  const [captions] = files.filter(isCaptionFile)
  const media = files.filter((file) => !isCaptionFile(file))
  if (captions !== undefined) {
    void importCaptions(captions)
    goToEpisode(episodeId, 'captions')
  }
  if (media.length > 0) {
    void importFiles(episodeId, media)
  }
}

/** Dropped files go into the open episode, or begin a new one. */
export function WindowDropZone() {
  const { t } = useTranslation()
  const route = useRoute((state) => state.route)
  const title = useOpenEpisode((state) => state.document?.episode.title)
  const takeClient = useClientDrop((state) => state.take)
  if (takeClient) {
    return (
      <DropZone
        invitation={t('queue.connection.drop')}
        hint={t('queue.connection.dropHint')}
        onFiles={([file = '']) => takeClient(file)}
      />
    )
  }
  if (route.screen === 'episode') {
    return (
      <DropZone
        invitation={t('shell.drop.toEpisode', { title })}
        onFiles={(files) => takeFiles(route.episodeId, files)}
      />
    )
  }
  return <DropZone invitation={t('shell.drop.toNew')} onFiles={startNewEpisode} />
}
