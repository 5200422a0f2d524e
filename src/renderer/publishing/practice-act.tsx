import { Button } from '@mantine/core'
import { IconSend } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { EpisodeDocument } from '#shared/episodes/contract.ts'
import type { Details } from '#shared/publishing/details.ts'
import { useCommand } from '../actions/registry.ts'
import { FailureNote } from '../design/failure-note.tsx'
import { JobRow } from '../jobs/job-row.tsx'
import { EpisodeSummaryLine } from './episode-summary-line.tsx'
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
  const canPublish = !isBlocked && !isRunning
  useCommand('publishPractice', publish, { enabled: canPublish })
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
      {!isRunning && (
        <Button
          variant={publication ? 'default' : 'filled'}
          size="lg"
          fullWidth
          disabled={!canPublish}
          aria-keyshortcuts="Control+Enter"
          aria-describedby="publish-consequence"
          leftSection={<IconSend size={20} />}
          onClick={publish}
          className={classes.button}
        >
          {publication ? t('publishing.publishAgain') : t('publishing.publish')}
        </Button>
      )}
      <p id="publish-consequence" className={classes.consequence}>
        {isBlocked ? t('publishing.blocked') : t('publishing.consequence')}
      </p>
    </div>
  )
}
