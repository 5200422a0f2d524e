import { useEffect } from 'react'
import { useJobs } from '../../jobs/jobs.ts'
import { takeResult, useSpeechWork } from './speech-work.ts'

/** Takes over what was recognised as soon as it is done, also when its window was closed meanwhile. */
export function useFinishedSpeech(): void {
  const jobId = useSpeechWork((work) => work.jobId)
  const isDone = useJobs(({ jobs }) => jobId !== undefined && jobs.get(jobId)?.state === 'done')
  useEffect(() => {
    if (isDone && jobId !== undefined) {
      void takeResult(jobId)
    }
  }, [isDone, jobId])
}
