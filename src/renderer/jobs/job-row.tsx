import { ActionIcon, Tooltip } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Job } from '#shared/jobs/job.ts'
import { FailureNote } from '../design/failure-note.tsx'
import { ProgressRow } from '../design/progress-row.tsx'
import { client } from '../studio.ts'
import { dismissJob, readLog } from './jobs.ts'
import classes from './job-row.module.css'

export interface JobRowProps {
  readonly job: Job
  /** What it is done to is already said around it. */
  readonly hidesSubject?: boolean
}

/** A job that runs, or the failure it ended in. Done and cancelled ones show nothing. */
export function JobRow({ job, hidesSubject }: JobRowProps) {
  if (job.state === 'running') {
    return <RunningJob job={job} hidesSubject={hidesSubject ?? false} />
  }
  return job.state === 'failed' ? <FailedJob job={job} /> : null
}

function RunningJob({ job, hidesSubject }: Required<JobRowProps>) {
  const { t } = useTranslation()
  const [isCancelling, setCancelling] = useState(false)
  const cancel = () => {
    setCancelling(true)
    client.jobs.cancel({ jobId: job.id }).catch(() => setCancelling(false))
  }
  return (
    <ProgressRow
      what={t(`jobs.phase.${job.phase}`)}
      {...(hidesSubject ? {} : { subject: t(`jobs.kind.${job.kind}`, { subject: job.subject }) })}
      progress={job.progress}
      startedAtMs={job.startedAtMs}
      onCancel={cancel}
      isCancelling={isCancelling}
    />
  )
}

function FailedJob({ job }: { readonly job: Job }) {
  const { t } = useTranslation()
  const failure = job.failure ?? { code: 'bug', values: { reason: job.subject } }
  return (
    <div className={classes.failed}>
      <FailureNote error={failure} loadLog={job.logFile ? () => readLog(job.id) : undefined} />
      <Tooltip label={t('jobs.dismiss')}>
        <ActionIcon aria-label={t('jobs.dismiss')} onClick={() => dismissJob(job.id)}>
          <IconX size={18} />
        </ActionIcon>
      </Tooltip>
    </div>
  )
}
