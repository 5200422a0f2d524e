import { IconSend } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { EpisodeDocument } from '#shared/episodes/contract.ts'
import type { Details } from '#shared/publishing/details.ts'
import { useCommand } from '../actions/registry.ts'
import { FailureNote } from '../design/failure-note.tsx'
import { JobRow } from '../jobs/job-row.tsx'
import { EpisodeSummaryLine } from './episode-summary-line.tsx'
import { PublishButton } from './publish-button.tsx'
import classes from './publish-step.module.css'
import { PublishedNote } from './published-note.tsx'
import { usePublishing } from './use-publishing.ts'

export interface PracticeActProps {
  readonly document: EpisodeDocument
  readonly details: Details
  readonly saveEverything: () => Promise<void>
  readonly length: string
  readonly isBlocked: boolean
}

/** Publishes the episode on this computer. */
export function PracticeAct(props: PracticeActProps) {
  const { t } = useTranslation()
  const { document, details, saveEverything, length, isBlocked } = props
  const { latest, error, publish, isRunning } = usePublishing({
    ...{ episodeId: document.episode.id, saveEverything },
    destination: 'practice',
  })
  const publication = document.publications.find(({ destination }) => destination === 'practice')
  useCommand('publishPractice', publish, { enabled: !isBlocked && !isRunning })
  return (
    <div className={classes.act}>
      {publication && !isRunning && (
        <PublishedNote destination="practice" publication={publication} />
      )}
      <EpisodeSummaryLine document={document} details={details}>
        {t('publishing.willMake', { length })}
      </EpisodeSummaryLine>
      {error && <FailureNote error={error} />}
      {latest && <JobRow job={latest} hidesSubject />}
      <PublishButton
        label={t('publishing.publish')}
        icon={<IconSend size={20} />}
        isAgain={publication !== undefined}
        consequence={t('publishing.consequence')}
        onPublish={publish}
        {...{ isBlocked, isRunning }}
      />
    </div>
  )
}
