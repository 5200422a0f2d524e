import { Button } from '@mantine/core'
import { IconSend } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { timelineLength } from '#shared/editing/timeline.ts'
import type { EpisodeDocument } from '#shared/episodes/contract.ts'
import type { EpisodeStep } from '#shared/episodes/steps.ts'
import type { Details } from '#shared/publishing/details.ts'
import type { Destination } from '#shared/publishing/publication.ts'
import { formatClock } from '#shared/time/timecode.ts'
import { useCommand } from '../actions/registry.ts'
import { EpisodePicture } from '../design/episode-picture.tsx'
import { FailureNote } from '../design/failure-note.tsx'
import { JobRow } from '../jobs/job-row.tsx'
import { useEpisodeJobs } from '../jobs/jobs.ts'
import { useOpenEpisode } from '../open-episode/open-episode.ts'
import { client } from '../studio.ts'
import { DestinationChoice } from './destination-choice.tsx'
import { ExportTable } from './export-table.tsx'
import { PublishedNote } from './published-note.tsx'
import classes from './publish-step.module.css'
import { Readiness } from './readiness.tsx'
import { readinessOf } from './readiness-of.ts'
import { useUploadOf } from './queue/queue-store.ts'
import { YouTubeAct } from './youtube-act.tsx'

export interface PublishStepProps {
  readonly document: EpisodeDocument
  /** As typed, newer than in the document. */
  readonly details: Details
  /** What has to be answered for before it goes to YouTube. */
  readonly checklist: ReactNode
  readonly isAnswered: boolean
  /** Settles once nothing is left to save. */
  readonly saveEverything: () => Promise<void>
  readonly onVisit: (step: EpisodeStep) => void
  readonly onOpenQueue: () => void
  readonly onOpenSettings: () => void
}

/** What is ready and what is missing, where it goes, and the one act. */
export function PublishStep(props: PublishStepProps) {
  const { t } = useTranslation()
  const { document } = props
  const timeline = useOpenEpisode((state) => state.history.present.timeline)
  const [destination, setDestination] = useState<Destination>(
    useUploadOf(document.episode.id) ? 'youtube' : 'practice',
  )
  const checks = readinessOf({ document, details: props.details, timeline })
  const isBlocked = checks.some(({ state }) => state === 'blocking')
  return (
    <div className={classes.step}>
      <div className={classes.page}>
        <h2 className={classes.heading}>{t('publishing.readiness')}</h2>
        <Readiness checks={checks} onVisit={props.onVisit} />
        {destination === 'youtube' && <div className={classes.checklist}>{props.checklist}</div>}
        {document.exports.length > 0 && (
          <>
            <h2 className={classes.heading}>{t('publishing.exports.title')}</h2>
            <ExportTable exports={document.exports} />
          </>
        )}
      </div>
      <aside aria-label={t('publishing.destination')} className={classes.side}>
        <h2 className={classes.heading}>{t('publishing.destination')}</h2>
        <DestinationChoice value={destination} onChange={setDestination} />
        <div className={classes.space} />
        {destination === 'youtube' ? (
          <YouTubeAct {...props} isBlocked={isBlocked} />
        ) : (
          <Act {...props} length={formatClock(timelineLength(timeline))} isBlocked={isBlocked} />
        )}
      </aside>
    </div>
  )
}

interface ActProps extends PublishStepProps {
  readonly length: string
  readonly isBlocked: boolean
}

function Act({ document, details, saveEverything, length, isBlocked }: ActProps) {
  const { t } = useTranslation()
  const { episode, show, thumbnailUrl, publications } = document
  const [latest] = useEpisodeJobs(episode.id).filter(({ kind }) => kind === 'publish')
  const publication = publications.find(({ destination }) => destination === 'practice')
  const publishing = useMutation({
    mutationFn: async () => {
      await saveEverything()
      await client.publishing.publish({ episodeId: episode.id, destination: 'practice' })
    },
  })
  const isRunning = latest?.state === 'running' || publishing.isPending
  const canPublish = !isBlocked && !isRunning
  useCommand('publishPractice', () => publishing.mutate(), { enabled: canPublish })
  return (
    <div className={classes.act}>
      {publication && !isRunning && <PublishedNote publication={publication} />}
      <div className={classes.summary}>
        <div className={classes.picture}>
          <EpisodePicture url={thumbnailUrl} format={episode.format} spine={show.spine} />
        </div>
        <div>
          <p className={classes.title}>{details.title.trim() || episode.title}</p>
          <p className={classes.text}>{t('publishing.willMake', { length })}</p>
        </div>
      </div>
      {publishing.error && <FailureNote error={publishing.error} />}
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
          onClick={() => publishing.mutate()}
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
