import { useMutation } from '@tanstack/react-query'
import { queryClient, studio } from '../studio.ts'

/** Changes a show outside of what is typed in its kit; what the window shows of it is read again. */
export function useShowChange<Input>(act: (input: Input) => Promise<void>) {
  return useMutation({
    mutationFn: act,
    onSuccess: async () => {
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: studio.shows.key() }),
        queryClient.invalidateQueries({ queryKey: studio.episodes.key() }),
      ])
    },
  })
}
