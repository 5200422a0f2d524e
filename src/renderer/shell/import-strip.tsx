import { FailureNote } from '../design/failure-note.tsx'
import { JobRow } from '../jobs/job-row.tsx'
import { useEpisodeJobs } from '../jobs/jobs.ts'
import classes from './import-strip.module.css'
import { useImports } from './import-recordings.ts'

export interface ImportStripProps {
  readonly episodeId: string
}

/** Imports that are under way or failed, on every step: files can be dropped on each of them. */
export function ImportStrip({ episodeId }: ImportStripProps) {
  const jobs = useEpisodeJobs(episodeId).filter(
    (job) => job.kind === 'import' && (job.state === 'running' || job.state === 'failed'),
  )
  const failed = useImports((state) => state.failed)
  const isOurs = failed?.episodeId === episodeId
  if (jobs.length === 0 && !isOurs) {
    return <div hidden />
  }
  return (
    <div className={classes.strip}>
      {isOurs && <FailureNote error={failed.error} />}
      {jobs.map((job) => (
        <JobRow key={job.id} job={job} />
      ))}
    </div>
  )
}
