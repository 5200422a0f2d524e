import { useMutation } from '@tanstack/react-query'
import type { Destination } from '#shared/publishing/publication.ts'
import { useEpisodeJobs } from '../jobs/jobs.ts'
import { client } from '../studio.ts'

export interface Publishing {
  readonly episodeId: string
  readonly destination: Destination
  readonly saveEverything: () => Promise<void>
}

/** Publishing an episode to one destination: how to begin, and how it stands. */
export function usePublishing({ episodeId, destination, saveEverything }: Publishing) {
  const [latest] = useEpisodeJobs(episodeId).filter(
    (job) => job.kind === 'publish' && job.destination === destination,
  )
  const publishing = useMutation({
    mutationFn: async () => {
      await saveEverything()
      await client.publishing.publish({ episodeId, destination })
    },
  })
  return {
    latest,
    error: publishing.error,
    publish: () => publishing.mutate(),
    isRunning: latest?.state === 'running' || publishing.isPending,
  }
}
