import { useEffect } from 'react'
import { create } from 'zustand'
import type { CaptureSource } from '#shared/recording/source.ts'
import { client } from '../../studio.ts'

const RETRY_MS = 2000

/** Everything that can be recorded now; undefined until it is known. */
export const useFoundSources = create<{ readonly found: readonly CaptureSource[] | undefined }>()(
  () => ({ found: undefined }),
)

/** Looks again whenever something is plugged in or out, while this component is there. */
export function useSourceWatch(): void {
  useEffect(() => {
    const stop = new AbortController()
    void watch(stop.signal)
    return () => stop.abort()
  }, [])
}

async function watch(signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      for await (const found of await client.recording.sources(undefined, { signal })) {
        useFoundSources.setState({ found })
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
