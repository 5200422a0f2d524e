import { useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import { client } from '../studio.ts'
import { useTimeline } from '../open-episode/use-edited.ts'

export interface EpisodePeaks {
  readonly peaks: ReadonlyMap<string, Int8Array>
  readonly isLoading: boolean
  readonly failed: readonly { readonly assetId: string; readonly error: unknown }[]
}

/** The waveform files of every recording in the timeline, each read once. */
export function usePeaks(): EpisodePeaks {
  const { clips } = useTimeline()
  const assetIds = useMemo(() => [...new Set(clips.map((clip) => clip.assetId))], [clips])
  const results = useQueries({
    queries: assetIds.map((assetId) => ({
      queryKey: ['waveform', assetId],
      queryFn: () => readPeaks(assetId),
    })),
  })
  const loaded = results.map((result) => result.dataUpdatedAt).join()
  return useMemo(() => {
    const read = results.flatMap(({ data }, index) => {
      const assetId = assetIds[index]
      return data && assetId !== undefined ? [[assetId, data] as const] : []
    })
    return {
      peaks: new Map(read),
      isLoading: results.some((result) => result.isLoading),
      failed: results.flatMap(({ error }, index) =>
        error ? [{ assetId: assetIds[index] ?? '', error }] : [],
      ),
    }
    // `loaded` stands for the results, which are new objects at every drawing.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [assetIds, loaded, results.some((result) => result.isError)])
}

async function readPeaks(assetId: string): Promise<Int8Array> {
  const { url } = await client.editing.peaks({ assetId })
  const response = await fetch(url)
  return new Int8Array(await response.arrayBuffer())
}
