import type { ChosenSource } from '#shared/recording/capture-settings.ts'
import type { MarkedPage, MarkerKind } from '#shared/recording/marker.ts'
import { changesSaved } from '../open-episode/open-episode.ts'
import { client } from '../studio.ts'
import { refreshTakes, useRecorder } from './recorder-store.ts'

/** Long enough to sit up and breathe in. */
const COUNTDOWN_MS = 3000

let isCancelled = false

/** Counts down and records. What was edited before is on disk first, so that the take comes after it. */
export async function startRecording(
  episodeId: string,
  sources: ChosenSource[],
  page: MarkedPage | undefined,
): Promise<void> {
  isCancelled = false
  await attempt(async () => {
    await changesSaved()
    await client.recording
      .start({ episodeId, sources, page, countdownMs: COUNTDOWN_MS })
      .catch((error: unknown) => {
        // Called off by the person: nothing failed.
        if (!isCancelled) {
          throw error
        }
      })
  })
}

/** Finishes the take, or calls the countdown off. */
export async function stopRecording(): Promise<void> {
  isCancelled = useRecorder.getState().state?.kind === 'countdown'
  await attempt(async () => {
    await client.recording.stop()
    await refreshTakes()
  })
}

export async function pauseOrResume(): Promise<void> {
  const { state } = useRecorder.getState()
  await attempt(async () => {
    if (state?.kind === 'recording') {
      await client.recording.pause()
    } else if (state?.kind === 'paused') {
      await client.recording.resume()
    }
  })
}

/** Sets a marker; with a page, that one is turned to. */
export async function mark(kind: MarkerKind, page?: MarkedPage): Promise<void> {
  await attempt(() => client.recording.mark({ kind, page }))
}

export function dismissError(): void {
  useRecorder.setState({ error: undefined })
}

async function attempt(act: () => Promise<void>): Promise<void> {
  useRecorder.setState({ error: undefined })
  try {
    await act()
  } catch (error) {
    useRecorder.setState({ error })
  }
}
