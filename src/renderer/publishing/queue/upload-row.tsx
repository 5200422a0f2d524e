import { Button, Group } from '@mantine/core'
import {
  IconAlertTriangle,
  IconArrowUp,
  IconCircleCheck,
  IconClock,
  IconCloudUpload,
  IconExternalLink,
  IconPlayerPause,
} from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { QueuedUpload } from '#shared/publishing/upload/contract.ts'
import { FailureNote } from '../../design/failure-note.tsx'
import { client, studio } from '../../studio.ts'
import classes from './queue-screen.module.css'
import { UploadProgress } from './upload-progress.tsx'
import { UploadResult } from './upload-result.tsx'
import { WhyItWaits } from './why-it-waits.tsx'

export interface UploadRowProps {
  readonly onOpenSettings: () => void
  readonly onOpenEpisode: (episodeId: string) => void
  readonly upload: QueuedUpload
  readonly isFirst: boolean
}

/** One upload: where it stands, why, and what can be done about it. */
export function UploadRow({ upload, isFirst, onOpenSettings, onOpenEpisode }: UploadRowProps) {
  const { t } = useTranslation()
  const titleId = useId()
  const acting = useMutation(studio.queue.act.mutationOptions())
  const moving = useMutation(studio.queue.moveUp.mutationOptions())
  const opening = useMutation({ mutationFn: () => openWatchPage(upload.episodeId) })
  const { state } = upload
  const isMovable = !isFirst && ['ready', 'paused', 'waiting', 'failed'].includes(state)
  const needsConnection = state === 'needsReconnect' || upload.reason?.code === 'scopeMissing'
  return (
    <article aria-labelledby={titleId} className={classes.row} data-state={state}>
      <div className={classes.rowHead}>
        <StateIcon state={state} />
        <div>
          <h2 id={titleId} className={classes.rowTitle}>
            <button type="button" onClick={() => onOpenEpisode(upload.episodeId)}>
              {upload.title}
            </button>
          </h2>
          <p className={classes.state}>{t(`queue.state.${state}`)}</p>
        </div>
      </div>
      {isOnItsWay(upload) && <UploadProgress upload={upload} labelledBy={titleId} />}
      <WhyItWaits upload={upload} />
      <UploadResult upload={upload} />
      {(acting.error ?? opening.error) && <FailureNote error={acting.error ?? opening.error} />}
      <Group gap="xs">
        {needsConnection && (
          <Button size="compact-md" variant="filled" onClick={onOpenSettings}>
            {t('queue.openSettings')}
          </Button>
        )}
        {upload.url && (
          <Button
            size="compact-md"
            leftSection={<IconExternalLink size={16} />}
            onClick={() => opening.mutate()}
          >
            {t('queue.watch')}
          </Button>
        )}
        {upload.actions.map((action) => (
          <Button
            key={action}
            size="compact-md"
            variant={action === 'cancel' ? 'subtle' : 'default'}
            aria-describedby={titleId}
            disabled={acting.isPending}
            onClick={() => acting.mutate({ id: upload.id, action })}
          >
            {t(`queue.action.${action}`)}
          </Button>
        ))}
        {isMovable && (
          <Button
            size="compact-md"
            variant="subtle"
            leftSection={<IconArrowUp size={16} />}
            aria-describedby={titleId}
            onClick={() => moving.mutate({ id: upload.id })}
          >
            {t('queue.moveUp')}
          </Button>
        )}
      </Group>
    </article>
  )
}

function isOnItsWay({ state, videoId }: QueuedUpload): boolean {
  return videoId === undefined && state !== 'cancelled'
}

function StateIcon({ state }: Pick<QueuedUpload, 'state'>) {
  const props = { size: 22, 'aria-hidden': true } as const
  switch (state) {
    case 'done':
      return <IconCircleCheck {...props} />
    case 'paused':
      return <IconPlayerPause {...props} />
    case 'ready':
    case 'waiting':
      return <IconClock {...props} />
    case 'failed':
    case 'needsReconnect':
      return <IconAlertTriangle {...props} />
    case 'opening':
    case 'uploading':
    case 'finishing':
    case 'cancelled':
      return <IconCloudUpload {...props} />
  }
}

async function openWatchPage(episodeId: string): Promise<void> {
  const { publications } = await client.episodes.open({ episodeId })
  const found = publications.find(({ destination }) => destination === 'youtube')
  await client.desktop.openPublication({ publicationId: found?.id ?? '' })
}
