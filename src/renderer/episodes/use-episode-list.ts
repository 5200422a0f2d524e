import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import type { EpisodeQuery, EpisodeSummary } from '#shared/episodes/contract.ts'
import { studio } from '../studio.ts'
import type { EpisodeFilter } from './episode-filter.ts'

const PAGE = 50

/** The episodes of the list as far as they were scrolled to; `fetchNextPage` brings more. */
export function useEpisodeList({ state, ...filter }: EpisodeFilter) {
  const isPublished = state === undefined ? undefined : state === 'published'
  return useInfiniteQuery({
    ...studio.episodes.list.infiniteOptions({
      input: (after: EpisodeQuery['after']) => ({ ...filter, isPublished, after, limit: PAGE }),
      initialPageParam: undefined,
      getNextPageParam: below,
    }),
    select: ({ pages }) => pages.flat(),
    placeholderData: keepPreviousData,
    refetchOnMount: 'always',
  })
}

/** Undefined when the page was the last one. */
function below(page: readonly EpisodeSummary[]): EpisodeQuery['after'] {
  const last = page.length < PAGE ? undefined : page.at(-1)?.episode
  return last && { updatedAtMs: last.updatedAtMs, episodeId: last.id }
}
