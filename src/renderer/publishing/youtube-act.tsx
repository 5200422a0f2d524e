import { Button } from '@mantine/core'
import { IconBrandYoutube, IconListDetails } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { EpisodeDocument } from '#shared/episodes/contract.ts'
import type { Translate } from '#shared/i18n/create-translator.ts'
import type { Details } from '#shared/publishing/details.ts'
import { useCommand } from '../actions/registry.ts'
import { FailureNote } from '../design/failure-note.tsx'
import { useFormat } from '../i18n/use-format.ts'
import { JobRow } from '../jobs/job-row.tsx'
import { studio } from '../studio.ts'
import classes from './publish-step.module.css'
import { CompareButton } from './corrections/compare-button.tsx'
import { PublishedNote } from './published-note.tsx'
import { useUploadOf } from './queue/queue-store.ts'
import { usePublishing } from './use-publishing.ts'

export interface YouTubeActProps {
  readonly document: EpisodeDocument
  readonly details: Details
  readonly saveEverything: () => Promise<void>
  readonly isBlocked: boolean
  /** Whether its checklist is complete. */
  readonly isAnswered: boolean
  readonly onOpenQueue: () => void
  readonly onOpenSettings: () => void
}

/** Sends the episode to YouTube, once; what follows is seen in the queue. */
export function YouTubeAct(props: YouTubeActProps) {
  const { t } = useTranslation()
  const { document, details, saveEverything, isBlocked, isAnswered, onOpenQueue, onOpenSettings } =
    props
  const episodeId = document.episode.id
  const { data: connection } = useQuery(studio.youtube.status.queryOptions())
  const upload = useUploadOf(episodeId)
  const { latest, error, publish, isRunning } = usePublishing({
    ...{ episodeId, saveEverything },
    destination: 'youtube',
  })
  const isConnected = connection?.state === 'connected'
  const canPublish = isConnected && !isBlocked && isAnswered && !isRunning && !upload
  useCommand('publishPractice', publish, { enabled: canPublish })
  if (upload) {
    return (
      <div className={classes.act}>
        <p role="status" className={classes.title}>
          {t(`queue.state.${upload.state}`)}
        </p>
        <Button
          variant="filled"
          size="lg"
          fullWidth
          leftSection={<IconListDetails size={20} />}
          onClick={onOpenQueue}
        >
          {t('publishing.openQueue')}
        </Button>
        <CompareButton {...{ episodeId, saveEverything }} />
      </div>
    )
  }
  const publication = document.publications.find(({ destination }) => destination === 'youtube')
  if (publication) {
    return (
      <div className={classes.act}>
        <PublishedNote destination="youtube" publication={publication} />
        <CompareButton {...{ episodeId, saveEverything }} />
      </div>
    )
  }
  if (connection && !isConnected) {
    return (
      <div className={classes.act}>
        <p className={classes.text}>{t('publishing.connectFirst')}</p>
        <Button variant="filled" size="lg" fullWidth onClick={onOpenSettings}>
          {t('publishing.connect')}
        </Button>
      </div>
    )
  }
  return (
    <div className={classes.act}>
      <WhoWillSee details={details} channel={connection?.channel?.title ?? ''} />
      {error && <FailureNote error={error} />}
      {latest && <JobRow job={latest} hidesSubject />}
      {!isRunning && (
        <Button
          variant="filled"
          size="lg"
          fullWidth
          disabled={!canPublish}
          aria-keyshortcuts="Control+Enter"
          aria-describedby="youtube-terms"
          leftSection={<IconBrandYoutube size={20} />}
          onClick={publish}
          className={classes.button}
        >
          {t('publishing.upload')}
        </Button>
      )}
      <p id="youtube-terms" className={classes.consequence} data-selectable>
        {youTubeText(props, t)}
      </p>
    </div>
  )
}

function youTubeText({ isBlocked, isAnswered }: YouTubeActProps, t: Translate): string {
  if (isBlocked) {
    return t('publishing.blocked')
  }
  return isAnswered ? t('publishing.youtubeTerms') : t('checklist.incomplete')
}

function WhoWillSee({ details, channel }: { readonly details: Details; readonly channel: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { publishAt, privacy } = details
  const at = publishAt === undefined ? undefined : Date.parse(publishAt)
  return (
    <p>
      {at === undefined
        ? t('publishing.goesAs', { channel, privacy: t(`details.privacies.${privacy}`) })
        : t('publishing.goesAt', { channel, day: format.day(at), time: format.clock(at) })}
    </p>
  )
}
