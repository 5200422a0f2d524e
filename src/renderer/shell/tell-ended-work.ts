import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { endedWork } from '#shared/jobs/ended-work.ts'
import { showNews } from '../design/toasts.tsx'
import { justEnded, useJobs } from '../jobs/jobs.ts'
import { goToEpisode, useRoute } from './route.ts'

/** Tells what has become of work meanwhile to someone who has gone to another part of the studio. */
export function useEndedWorkTold(): void {
  const { t } = useTranslation()
  useEffect(
    () =>
      useJobs.subscribe(({ jobs }, before) => {
        for (const { job, episodeId, step } of endedWork(justEnded(jobs, before.jobs))) {
          const work = t(`jobs.kind.${job.kind}`, { subject: job.subject })
          const ending = job.state === 'done' ? 'done' : 'failed'
          if (!isOpen(episodeId)) {
            showNews(ending, t(`jobs.ended.${ending}`, { work }), () =>
              goToEpisode(episodeId, step),
            )
          }
        }
      }),
    [t],
  )
}

function isOpen(episodeId: string): boolean {
  const { route } = useRoute.getState()
  return route.screen === 'episode' && route.episodeId === episodeId
}
