import { useEffect } from 'react'
import { create } from 'zustand'
import { type RecorderState, isRecording } from '#shared/recording/recorder-state.ts'
import { client, queryClient, refreshEpisodeLists, studio } from '../studio.ts'
import { type Beats, NO_BEATS, countBeat } from './dock/beats.ts'

interface Recorder {
  /** Undefined until the main process has told it. */
  readonly state: RecorderState | undefined
  /** Bytes written second by second, for the dock. */
  readonly beats: Beats
  /** Names of sources that went away and are there again. */
  readonly returned: readonly string[]
  /** Why what was asked last could not be done. */
  readonly error: unknown
}

const RETRY_MS = 1000

/** What the recorder does, as the main process last told it. */
export const useRecorder = create<Recorder>()(() => ({
  state: undefined,
  beats: NO_BEATS,
  returned: [],
  error: undefined,
}))

/** Follows the recorder while the window is open. Once, in the shell. */
export function useRecorderWatch(): void {
  useEffect(() => {
    const stop = new AbortController()
    void watch(stop.signal)
    return () => stop.abort()
  }, [])
}

/** Whether something is being recorded, counted down to or finished: other work waits. */
export function useIsRecording(): boolean {
  return useRecorder(({ state }) => state !== undefined && isRecording(state))
}

/** The episode that is being recorded. */
export function useRecordedEpisodeId(): string | undefined {
  return useRecorder(({ state }) =>
    state === undefined || state.kind === 'idle' ? undefined : state.episodeId,
  )
}

export function dismissReturned(name: string): void {
  useRecorder.setState(({ returned }) => ({ returned: returned.filter((other) => other !== name) }))
}

/** Reads again what a take changes. */
export async function refreshTakes(): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: studio.recording.takes.key() }),
    queryClient.invalidateQueries({ queryKey: studio.recording.unfinished.key() }),
    queryClient.invalidateQueries({ queryKey: studio.recording.room.key() }),
    queryClient.invalidateQueries({ queryKey: studio.episodes.open.key() }),
    refreshEpisodeLists(),
  ])
}

async function watch(signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      for await (const state of await client.recording.state(undefined, { signal })) {
        take(state)
      }
    } catch (error) {
      if (signal.aborted) {
        return
      }
      console.error(error)
    }
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS))
  }
}

function take(state: RecorderState): void {
  const { state: before, beats, returned } = useRecorder.getState()
  useRecorder.setState({
    state,
    beats: countBeat(beats, state, Date.now()),
    returned: state.kind === 'idle' ? [] : returnedNames(returned, newlyBack(before, state), state),
  })
  if (before && before.kind !== 'idle' && state.kind === 'idle') {
    void refreshTakes()
  }
}

function returnedNames(
  told: readonly string[],
  fresh: readonly string[],
  state: RecorderState,
): string[] {
  const lost = lostNames(state)
  return [...new Set([...told, ...fresh])].filter((name) => !lost.includes(name))
}

/** A pause takes the alarms away as well: only what changes while recording means anything. */
function newlyBack(before: RecorderState | undefined, now: RecorderState): string[] {
  return before?.kind === 'recording' && now.kind === 'recording'
    ? lostNames(before).filter((name) => !lostNames(now).includes(name))
    : []
}

function lostNames(state: RecorderState): string[] {
  return 'alarms' in state
    ? state.alarms.flatMap((alarm) => (alarm.kind === 'lost' ? [alarm.name] : []))
    : []
}
