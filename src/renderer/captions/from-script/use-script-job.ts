import type { Job } from '#shared/jobs/job.ts'
import { useEpisodeJobs } from '../../jobs/jobs.ts'
import { useOpenEpisode } from '../../open-episode/open-episode.ts'

/** The newest comparison of the open episode's script with the voice. */
export function useScriptJob(): Job | undefined {
  const episodeId = useOpenEpisode((state) => state.document?.episode.id ?? '')
  return useEpisodeJobs(episodeId).find(({ kind }) => kind === 'align')
}
