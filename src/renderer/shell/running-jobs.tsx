import { Popover } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { JobRow } from '../jobs/job-row.tsx'
import { useRunningJobs } from '../jobs/jobs.ts'
import classes from './running-jobs.module.css'

/** In the rail while something runs: how much, and each one's progress behind it. */
export function RunningJobs() {
  const { t } = useTranslation()
  const jobs = useRunningJobs()
  if (jobs.length === 0) {
    return null
  }
  const progress = jobs.reduce((sum, job) => sum + job.progress, 0) / jobs.length
  return (
    <Popover position="right-end" withArrow shadow="md" width="22rem" trapFocus>
      <Popover.Target>
        <button type="button" className={classes.indicator}>
          <span
            aria-hidden
            className={classes.ring}
            style={{ '--progress': `${progress * 100}%` } as Record<string, string>}
          >
            {jobs.length}
          </span>
          <span>{t('shell.rail.jobs')}</span>
          <span className="visually-hidden">
            {t('shell.rail.jobsCount', { count: jobs.length })}
          </span>
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <ul className={classes.list}>
          {jobs.map((job) => (
            <li key={job.id}>
              <JobRow job={job} />
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  )
}
