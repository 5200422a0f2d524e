import { useInfiniteQuery } from '@tanstack/react-query'
import type { CampaignQuery, CampaignSummary } from '#shared/campaigns/contract.ts'
import { studio } from '../studio.ts'

const PAGE = 50

/** The campaigns of the list as far as they were scrolled to; `fetchNextPage` brings more. */
export function useCampaignList() {
  return useInfiniteQuery({
    ...studio.campaigns.list.infiniteOptions({
      input: (after: CampaignQuery['after']) => ({ after, limit: PAGE }),
      initialPageParam: undefined,
      getNextPageParam: below,
    }),
    select: ({ pages }) => pages.flat(),
    refetchOnMount: 'always',
  })
}

/** Undefined when the page was the last one. */
function below(page: readonly CampaignSummary[]): CampaignQuery['after'] {
  const last = page.length < PAGE ? undefined : page.at(-1)?.campaign
  return last && { endsOn: last.endsOn, name: last.name }
}
