import { useCommand } from '../actions/registry.ts'
import { useMarkerKind } from './markers/use-next-marker.ts'
import { openPage, turnPage, useOpenPage } from './pages/reader.ts'
import { mark, pauseOrResume, startRecording, stopRecording } from './recorder-actions.ts'
import { useRecorder } from './recorder-store.ts'
import { usePresentSources } from './sources/use-present-sources.ts'

export interface RecordCommands {
  readonly episodeId: string
  readonly onCheckSync: () => void
}

/** Everything the recorder does, by name and key. */
export function useRecordCommands({ episodeId, onCheckSync }: RecordCommands): void {
  const kind = useRecorder(({ state }) => state?.kind)
  const sources = usePresentSources()
  const markerKind = useMarkerKind()
  const isRunning = kind === 'recording' || kind === 'paused'
  const canStart = kind === 'idle' && sources.length > 0
  const toggle = () =>
    void (kind === 'idle' ? startRecording(episodeId, [...sources], openPage()) : stopRecording())
  useCommand('record', toggle, { enabled: canStart || isRunning || kind === 'countdown' })
  useCommand('pauseRecording', () => void pauseOrResume(), { enabled: isRunning })
  const { index, count } = useOpenPage()
  const turnOrMark = () => (count > 0 ? turnPage(1) : void mark(markerKind))
  const canMark = count === 0 || index < count - 1
  useCommand('markHere', turnOrMark, { enabled: isRunning && canMark })
  useCommand('markRetry', () => void mark('retry'), { enabled: isRunning })
  useCommand('checkSync', onCheckSync, { enabled: kind === 'idle' })
}
