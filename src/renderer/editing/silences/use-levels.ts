import { type UseQueryResult, useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import { soundsHeard } from '#shared/editing/heard-levels.ts'
import type { Asset } from '#shared/episodes/asset.ts'
import { useOpenEpisode } from '../../open-episode/open-episode.ts'
import { useTimeline } from '../../open-episode/use-edited.ts'
import { client } from '../../studio.ts'

export interface EpisodeLevels {
  /** Of each recording by itself (see sound-levels.ts). */
  readonly levels: ReadonlyMap<string, Uint8Array>
  readonly isLoading: boolean
  readonly error: unknown
}

const NO_ASSETS: readonly Asset[] = []

export function useAssets(): readonly Asset[] {
  return useOpenEpisode((state) => state.document?.assets ?? NO_ASSETS)
}

/** The levels of every recording that is heard in the episode, each read once. */
export function useLevels(): EpisodeLevels {
  const timeline = useTimeline()
  const assets = useAssets()
  const assetIds = useMemo(() => soundsHeard(timeline, assets), [timeline, assets])
  return useQueries({
    queries: assetIds.map((assetId) => ({
      queryKey: ['levels', assetId],
      queryFn: async () => [assetId, await fetchLevels(assetId)] as const,
    })),
    combine: together,
  })
}

function together(results: UseQueryResult<readonly [string, Uint8Array]>[]): EpisodeLevels {
  return {
    levels: new Map(results.flatMap(({ data }) => (data ? [data] : []))),
    isLoading: results.some((result) => result.isLoading),
    error: results.find((result) => result.error)?.error,
  }
}

async function fetchLevels(assetId: string): Promise<Uint8Array> {
  const { url } = await client.editing.levels({ assetId })
  const response = await fetch(url)
  if (!response.ok) {
    throw new Error(`the levels at ${url} cannot be read`)
  }
  return new Uint8Array(await response.arrayBuffer())
}
