import { useMutation, useQuery } from '@tanstack/react-query'
import { type Day, localDay, startOfDayMs } from '#shared/campaigns/day.ts'
import { useFormat } from '../i18n/use-format.ts'
import { queryClient, studio } from '../studio.ts'

/** What an episode cites, in its order. */
export function useCited(episodeId: string) {
  return useQuery(studio.collection.citedBy.queryOptions({ input: { episodeId } }))
}

/** Does something to the collection; what the window shows of it, of episodes and of checklists is read again. */
export function useCollectionChange<Input, Output>(
  act: (input: Input) => Promise<Output>,
  onDone?: (output: Output) => void,
) {
  return useMutation({
    mutationFn: act,
    onSuccess: async (output) => {
      await Promise.all(
        [studio.collection.key(), studio.episodes.key()].map((queryKey) =>
          queryClient.invalidateQueries({ queryKey }),
        ),
      )
      onDone?.(output)
    },
  })
}

export function today(): Day {
  return localDay(new Date())
}

/** A day as the language of the window writes it. */
export function useDays(): (day: Day) => string {
  const format = useFormat()
  return (day) => format.day(startOfDayMs(day))
}
