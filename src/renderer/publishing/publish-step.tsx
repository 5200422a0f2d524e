import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { timelineLength } from '#shared/editing/timeline.ts'
import type { EpisodeDocument } from '#shared/episodes/contract.ts'
import type { EpisodeStep } from '#shared/episodes/steps.ts'
import type { Details } from '#shared/publishing/details.ts'
import { formatClock } from '#shared/time/timecode.ts'
import { useOpenEpisode } from '../open-episode/open-episode.ts'
import { DestinationChoice, type DestinationGroup } from './destination-choice.tsx'
import { ExportTable } from './export-table.tsx'
import { ShareAct } from './files/share-act.tsx'
import { PodcastAct } from './podcast/podcast-act.tsx'
import { PracticeAct } from './practice-act.tsx'
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
  const [destination, setDestination] = useState<DestinationGroup>(
    useUploadOf(document.episode.id) ? 'youtube' : 'practice',
  )
  const checks = readinessOf({ document, details: props.details, timeline })
  const isBlocked = checks.some(({ state }) => state === 'blocking')
  const length = formatClock(timelineLength(timeline))
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
        <DestinationChoice
          value={destination}
          onChange={setDestination}
          publications={document.publications}
        />
        <div className={classes.space} />
        {destination === 'practice' && (
          <PracticeAct {...props} length={length} isBlocked={isBlocked} />
        )}
        {destination === 'youtube' && <YouTubeAct {...props} isBlocked={isBlocked} />}
        {destination === 'files' && <ShareAct {...props} isBlocked={isBlocked} />}
        {destination === 'podcast' && (
          <PodcastAct {...props} length={length} isBlocked={isBlocked} />
        )}
      </aside>
    </div>
  )
}
