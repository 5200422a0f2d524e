import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { client, queryClient, studio } from '../../studio.ts'

/** What is known of a campaign's reach. It is asked for anew when it is old and the studio is connected. */
export function useReach(campaignId: string) {
  const { data: reach, error } = useQuery({
    ...studio.reach.open.queryOptions({ input: { campaignId } }),
    refetchOnMount: 'always',
  })
  const { data: connection } = useQuery(studio.youtube.status.queryOptions())
  const asking = useMutation({
    mutationFn: () => client.reach.fetch({ campaignId }),
    // What was answered before something went wrong is kept, so it is read again either way.
    onSettled: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: studio.reach.key() }),
        queryClient.invalidateQueries({ queryKey: studio.campaigns.key() }),
      ]),
  })
  const isConnected = connection?.state === 'connected'
  const { mutate, isIdle } = asking
  useEffect(() => {
    if (isConnected && reach?.isStale && isIdle) {
      mutate()
    }
  }, [isConnected, reach?.isStale, isIdle, mutate])
  return { reach, connection, asking, error: error ?? asking.error }
}
