import { useEffect } from 'react'
import { useRecordedEpisodeId } from '../recording/recorder-store.ts'
import { goToEpisode, useRoute } from './route.ts'

/** A recording that runs is never out of sight, not even after the window was loaded again. */
export function useStayWithRecording(): void {
  const route = useRoute((state) => state.route)
  const episodeId = useRecordedEpisodeId()
  const isThere =
    route.screen === 'episode' && route.episodeId === episodeId && route.step === 'record'
  useEffect(() => {
    if (episodeId !== undefined && !isThere) {
      goToEpisode(episodeId, 'record')
    }
  }, [episodeId, isThere])
}
