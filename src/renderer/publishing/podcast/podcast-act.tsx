import { Button, CopyButton, Group } from '@mantine/core'
import { IconCopy, IconMicrophone, IconSettings, IconTrash } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Podcast } from '#shared/publishing/podcast/contract.ts'
import { isBlocked as lacksWords } from '#shared/publishing/podcast/podcast-problems.ts'
import { useCommand } from '../../actions/registry.ts'
import { FailureNote } from '../../design/failure-note.tsx'
import { JobRow } from '../../jobs/job-row.tsx'
import { client, queryClient, studio } from '../../studio.ts'
import { EpisodeSummaryLine } from '../episode-summary-line.tsx'
import type { PracticeActProps } from '../practice-act.tsx'
import { PublishButton } from '../publish-button.tsx'
import classes from '../publish-step.module.css'
import { PublishedNote } from '../published-note.tsx'
import { usePublishing } from '../use-publishing.ts'
import { PodcastDialog } from './podcast-dialog.tsx'

/** Puts the episode into its show's podcast, once that says what it is. */
export function PodcastAct(props: PracticeActProps) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const { show, episode } = props.document
  const { data: podcast, error } = useQuery(
    studio.podcast.open.queryOptions({ input: { showId: show.id } }),
  )
  if (!podcast) {
    return error ? <FailureNote error={error} /> : null
  }
  const isReady = !lacksWords(podcast.settings)
  return (
    <div className={classes.act}>
      {isReady ? (
        <Act {...props} podcast={podcast} onChange={() => setOpen(true)} />
      ) : (
        <>
          <p className={classes.text}>{t('podcast.notReady')}</p>
          <Button
            variant="filled"
            size="lg"
            fullWidth
            leftSection={<IconSettings size={20} />}
            onClick={() => setOpen(true)}
          >
            {t('podcast.setUp')}
          </Button>
        </>
      )}
      {isOpen && (
        <PodcastDialog podcast={podcast} episodeId={episode.id} onClose={() => setOpen(false)} />
      )}
    </div>
  )
}

interface ActProps extends PracticeActProps {
  readonly podcast: Podcast
  readonly onChange: () => void
}

function Act(props: ActProps) {
  const { t } = useTranslation()
  const { document, details, saveEverything, length, isBlocked, podcast, onChange } = props
  const { latest, error, publish, isRunning } = usePublishing({
    ...{ episodeId: document.episode.id, saveEverything },
    destination: 'podcast',
  })
  const publication = document.publications.find(({ destination }) => destination === 'podcast')
  const removing = useMutation({
    mutationFn: () => client.podcast.remove({ episodeId: document.episode.id }),
    onSettled: async () => {
      await queryClient.invalidateQueries({ queryKey: studio.podcast.key() })
      await queryClient.invalidateQueries({ queryKey: studio.episodes.key() })
    },
  })
  useCommand('publishPractice', publish, { enabled: !isBlocked && !isRunning })
  return (
    <>
      {publication && !isRunning && (
        <PublishedNote destination="podcast" publication={publication} />
      )}
      <EpisodeSummaryLine document={document} details={details}>
        {t('podcast.willMake', { length, sound: t(`publishing.preset.${podcast.settings.sound}`) })}
      </EpisodeSummaryLine>
      <p className={classes.text} data-selectable>
        {t('podcast.facts', { feed: podcast.feedUrl })}
        <br />
        {t('podcast.episodes', { count: podcast.episodeCount })}
      </p>
      <Group gap="xs">
        <Button size="compact-md" leftSection={<IconSettings size={16} />} onClick={onChange}>
          {t('podcast.change')}
        </Button>
        <CopyButton value={podcast.feedUrl ?? ''}>
          {({ copied, copy }) => (
            <Button size="compact-md" leftSection={<IconCopy size={16} />} onClick={copy}>
              {copied ? t('podcast.copied') : t('podcast.copyFeed')}
            </Button>
          )}
        </CopyButton>
      </Group>
      {publication && !isRunning && (
        <Button
          size="compact-md"
          variant="subtle"
          leftSection={<IconTrash size={16} />}
          loading={removing.isPending}
          onClick={() => removing.mutate()}
        >
          {t('podcast.remove')}
        </Button>
      )}
      {removing.error && <FailureNote error={removing.error} />}
      {error && <FailureNote error={error} />}
      {latest && <JobRow job={latest} hidesSubject />}
      <PublishButton
        label={t('podcast.publish')}
        icon={<IconMicrophone size={20} />}
        isAgain={publication !== undefined}
        consequence={t('podcast.consequence')}
        onPublish={publish}
        {...{ isBlocked, isRunning }}
      />
    </>
  )
}
