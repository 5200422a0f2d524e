import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { queryClient, studio } from '../studio.ts'

/**
 * Asks YouTube when the button is pressed, and by itself when what is known is old and the studio is
 * connected. What was answered before something went wrong is kept, so all is read again either way.
 */
export function useAsking(ask: () => Promise<unknown>, isStale: boolean | undefined) {
  const { data: connection } = useQuery(studio.youtube.status.queryOptions())
  const asking = useMutation({ mutationFn: ask, onSettled: readAgain })
  const isConnected = connection?.state === 'connected'
  const { mutate, isIdle } = asking
  useEffect(() => {
    if (isConnected && isStale && isIdle) {
      mutate()
    }
  }, [isConnected, isStale, isIdle, mutate])
  return { connection, asking }
}

/** What YouTube told is shown in several places. */
async function readAgain(): Promise<void> {
  const keys = [studio.reach.key(), studio.answers.key(), studio.campaigns.key()]
  await Promise.all(keys.map((queryKey) => queryClient.invalidateQueries({ queryKey })))
}

/** Does something about comments; what YouTube told and what is known of it here is read again. */
export function useCare<Input>(act: (input: Input) => Promise<unknown>) {
  return useMutation({ mutationFn: (input: Input) => act(input), onSuccess: readAgain })
}
