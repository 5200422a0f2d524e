import { Button, Group, Stack } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Podcast } from '#shared/publishing/podcast/contract.ts'
import { podcastProblems } from '#shared/publishing/podcast/podcast-problems.ts'
import type { PodcastSettings } from '#shared/publishing/podcast/podcast-settings.ts'
import { Dialog } from '../../design/dialog.tsx'
import { FailureNote } from '../../design/failure-note.tsx'
import { client, queryClient, studio } from '../../studio.ts'
import classes from './podcast.module.css'
import { PodcastCover } from './podcast-cover.tsx'
import { PodcastFields } from './podcast-fields.tsx'
import { ProblemList } from './problem-list.tsx'

export interface PodcastDialogProps {
  readonly podcast: Podcast
  /** Whose thumbnail may become the cover. */
  readonly episodeId: string
  readonly onClose: () => void
}

/** What a show's feed says of the show. What is half filled in is kept as well. */
export function PodcastDialog({ podcast, episodeId, onClose }: PodcastDialogProps) {
  const { t } = useTranslation()
  const { showId, showName } = podcast
  const [settings, setSettings] = useState(podcast.settings)
  const [coverUrl, setCoverUrl] = useState(podcast.coverUrl)
  const change = (changed: Partial<PodcastSettings>) =>
    setSettings((current) => ({ ...current, ...changed }))
  const saving = useMutation({
    mutationFn: () => client.podcast.save({ showId, settings }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: studio.podcast.key() })
      onClose()
    },
  })
  const save = (event: FormEvent) => {
    event.preventDefault()
    saving.mutate()
  }
  const problems = podcastProblems(settings)
  return (
    <Dialog opened onClose={onClose} size="lg" title={t('podcast.title', { show: showName })}>
      <form onSubmit={save} noValidate>
        <Stack gap="md">
          <p className={classes.text}>{t('podcast.intro')}</p>
          <PodcastFields settings={settings} problems={problems} onChange={change} />
          <PodcastCover
            {...{ showId, episodeId, coverUrl }}
            onChange={(chosen) => {
              change({ cover: chosen.cover })
              setCoverUrl(chosen.coverUrl)
            }}
          />
          <ProblemList problems={problems} />
          {saving.error && <FailureNote error={saving.error} />}
          <Group justify="flex-end" gap="sm">
            <Button onClick={onClose}>{t('shell.cancel')}</Button>
            <Button type="submit" variant="filled" loading={saving.isPending}>
              {t('podcast.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
