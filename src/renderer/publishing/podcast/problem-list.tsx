import { IconAlertTriangle, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { PodcastProblem } from '#shared/publishing/podcast/podcast-problems.ts'
import classes from './podcast.module.css'

/** What a feed lacks, in plain words: what must be completed first. */
export function ProblemList({ problems }: { readonly problems: readonly PodcastProblem[] }) {
  const { t } = useTranslation()
  const mustFirst = problems.toSorted((a, b) => Number(b.isBlocking) - Number(a.isBlocking))
  return (
    <div role="status">
      <ul className={classes.problems}>
        {mustFirst.map(({ reason, isBlocking }) => (
          <li key={reason}>
            {isBlocking ? (
              <IconX size={18} aria-label={t('publishing.check.blocking')} />
            ) : (
              <IconAlertTriangle size={18} aria-label={t('publishing.check.advisable')} />
            )}
            {t(`podcast.problem.${reason}`)}
          </li>
        ))}
      </ul>
    </div>
  )
}
