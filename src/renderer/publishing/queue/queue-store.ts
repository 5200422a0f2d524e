import { useEffect } from 'react'
import { create } from 'zustand'
import type { Queue, QueuedUpload } from '#shared/publishing/upload/contract.ts'
import { client, queryClient, studio } from '../../studio.ts'

/** The uploads, as the main process last told them; undefined until it has. */
export const useQueue = create<{ readonly queue: Queue | undefined }>()(() => ({
  queue: undefined,
}))

const RETRY_MS = 2000

/** Keeps the queue up to date while the window is open. Once, in the shell. */
export function useQueueWatch(): void {
  useEffect(() => {
    const stop = new AbortController()
    void watch(stop.signal)
    return () => stop.abort()
  }, [])
}

/** The upload of an episode, if there is one that was not cancelled. */
export function useUploadOf(episodeId: string): QueuedUpload | undefined {
  return useQueue(({ queue }) =>
    queue?.uploads.findLast(
      (upload) => upload.episodeId === episodeId && upload.state !== 'cancelled',
    ),
  )
}

async function watch(signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      for await (const queue of await client.queue.watch(undefined, { signal })) {
        take(queue)
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

function take(queue: Queue): void {
  const before = useQueue.getState().queue
  useQueue.setState({ queue })
  const arrived = (known: Queue | undefined) =>
    known?.uploads.filter(({ videoId }) => videoId !== undefined).length ?? 0
  const ended = (known: Queue | undefined) =>
    known?.uploads.filter(({ state }) => state === 'needsReconnect').length ?? 0
  if (arrived(queue) !== arrived(before)) {
    void queryClient.invalidateQueries({ queryKey: studio.episodes.key() })
  }
  if (ended(queue) !== ended(before)) {
    void queryClient.invalidateQueries({ queryKey: studio.youtube.status.key() })
  }
}
