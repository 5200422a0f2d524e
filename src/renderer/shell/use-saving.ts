import { useEffect } from 'react'
import type { SaveStateValue } from '../design/save-state.tsx'
import { useDetailsDraft } from '../details/details-draft.ts'
import { useOpenEpisode } from '../open-episode/open-episode.ts'
import { queryClient, studio } from '../studio.ts'

/** How long after the last save the steps are counted again. */
const SETTLED_MS = 400

/** Whether everything done in the open episode is safe: edits, captions and details together. */
export function useSaving(): SaveStateValue {
  const edit = useOpenEpisode((state) => state.saving)
  const details = useDetailsDraft((state) => state.saving)
  const saving = worse(edit, details)
  const savedAtMs = saving.kind === 'saved' ? saving.atMs : undefined
  useEffect(() => {
    if (savedAtMs === undefined) {
      return undefined
    }
    const timer = setTimeout(() => {
      void queryClient.invalidateQueries({ queryKey: studio.episodes.open.key() })
    }, SETTLED_MS)
    return () => clearTimeout(timer)
  }, [savedAtMs])
  return saving
}

function worse(a: SaveStateValue, b: SaveStateValue): SaveStateValue {
  const failed = [a, b].find((value) => value.kind === 'failed')
  const saving = [a, b].find((value) => value.kind === 'saving')
  if (failed ?? saving) {
    return failed ?? saving ?? a
  }
  const times = [a, b].flatMap((value) => (value.kind === 'saved' ? (value.atMs ?? []) : []))
  return { kind: 'saved', atMs: times.length > 0 ? Math.max(...times) : undefined }
}
