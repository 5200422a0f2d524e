import { useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { readPeaks } from '#shared/editing/peaks-file.ts'
import type { Peaks } from '#shared/editing/peaks.ts'
import { assetsUsed } from '#shared/editing/used-clips.ts'
import { client } from '../studio.ts'
import { useOpenEpisode } from '../open-episode/open-episode.ts'

export interface EpisodePeaks {
  /** The finest peaks of each recording, pairs of lowest and highest (see peaks.ts). */
  readonly peaks: ReadonlyMap<string, Int8Array>
  /** The same, with the coarser levels that drawing reads. */
  readonly waveforms: ReadonlyMap<string, Peaks>
  readonly isLoading: boolean
  readonly failed: readonly { readonly assetId: string; readonly error: unknown }[]
}

/** The waveform files of every recording in the timeline, each read once. */
export function usePeaks(): EpisodePeaks {
  const assetIds = useOpenEpisode(
    useShallow(({ history }) => [...assetsUsed(history.present.timeline)]),
  )
  const results = useQueries({
    queries: assetIds.map((assetId) => ({
      queryKey: ['waveform', assetId],
      queryFn: () => fetchPeaks(assetId),
    })),
  })
  const loaded = results.map((result) => result.dataUpdatedAt).join()
  return useMemo(() => {
    const read = results.flatMap(({ data }, index) => {
      const assetId = assetIds[index]
      return data && assetId !== undefined ? [[assetId, data] as const] : []
    })
    return {
      peaks: new Map(read.map(([assetId, { finest }]) => [assetId, finest])),
      waveforms: new Map(read),
      isLoading: results.some((result) => result.isLoading),
      failed: results.flatMap(({ error }, index) =>
        error ? [{ assetId: assetIds[index] ?? '', error }] : [],
      ),
    }
    // `loaded` stands for the results, which are new objects at every drawing.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [assetIds, loaded, results.some((result) => result.isError)])
}

async function fetchPeaks(assetId: string): Promise<Peaks> {
  const { url } = await client.editing.peaks({ assetId })
  const response = await fetch(url)
  if (!response.ok) {
    return SILENT // a recording without sound has no waveform
  }
  const peaks = readPeaks(new Uint8Array(await response.arrayBuffer()))
  if (!peaks) {
    throw new Error(`the waveform at ${url} cannot be read`)
  }
  return peaks
}

const SILENT: Peaks = { finest: new Int8Array(), coarser: [] }
