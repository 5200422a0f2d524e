import type { CaptureSource } from '#shared/recording/source.ts'
import { useFoundSources } from './source-watch.ts'
import { usePresentSources } from './use-present-sources.ts'

/** Whether there is, or may still be found, something to record a person with, or a source was chosen. */
export function useCanRecord(): boolean {
  const found = useFoundSources((state) => state.found)
  const chosen = usePresentSources()
  return !found || chosen.length > 0 || found.some(canRecordPeople)
}

/** Without one of these there is no one to be heard or seen, only a screen. */
function canRecordPeople({ kind }: CaptureSource): boolean {
  return kind === 'microphone' || kind === 'camera'
}
