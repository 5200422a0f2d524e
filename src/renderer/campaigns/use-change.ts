import { useMutation } from '@tanstack/react-query'
import { queryClient, studio } from '../studio.ts'

/** Does something to campaigns; what the window shows of them and of episodes is read again. */
export function useChange<Input, Output>(
  act: (input: Input) => Promise<Output>,
  onDone?: (output: Output) => void,
) {
  return useMutation({
    mutationFn: act,
    onSuccess: async (output) => {
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: studio.campaigns.key() }),
        queryClient.invalidateQueries({ queryKey: studio.episodes.key() }),
        queryClient.invalidateQueries({ queryKey: studio.reach.key() }),
        queryClient.invalidateQueries({ queryKey: studio.answers.key() }),
      ])
      onDone?.(output)
    },
  })
}
