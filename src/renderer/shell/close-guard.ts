import { useEffect } from 'react'
import { hasUnsavedDetails } from '../details/details-draft.ts'
import { hasUnsavedKit } from '../shows/kit-draft.ts'
import { hasUnsavedRecording } from '../recording/recording-saved.ts'
import { hasUnsavedChanges } from '../open-episode/open-episode.ts'
import { everythingSaved } from './everything-saved.ts'

/** A disk that refuses must not keep the window open for ever. */
const LONGEST_WAIT_MS = 5000

/** The window closes only once what was done in it is on disk. */
export function useCloseGuard(): void {
  useEffect(() => {
    let isLeaving = false
    const hold = (event: BeforeUnloadEvent) => {
      if (isLeaving || !isAnythingUnsaved()) {
        return
      }
      event.preventDefault()
      isLeaving = true
      const saved = everythingSaved()
      const timeout = new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT_MS))
      void Promise.race([saved, timeout]).then(() => window.close())
    }
    window.addEventListener('beforeunload', hold)
    return () => window.removeEventListener('beforeunload', hold)
  }, [])
}

function isAnythingUnsaved(): boolean {
  return [hasUnsavedChanges, hasUnsavedDetails, hasUnsavedKit, hasUnsavedRecording].some((ask) =>
    ask(),
  )
}
