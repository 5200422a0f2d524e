import { ActionIcon, Button, Group, Tooltip } from '@mantine/core'
import {
  IconAlertTriangle,
  IconArrowDown,
  IconArrowUp,
  IconCircleCheck,
  IconClock,
  IconCloudUpload,
  IconExternalLink,
  IconPlayerPause,
} from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { QueuedUpload } from '#shared/publishing/upload/contract.ts'
import { FailureNote } from '../../design/failure-note.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { client, studio } from '../../studio.ts'
import { AnotherMoment } from './another-moment.tsx'
import classes from './queue-screen.module.css'
import { UploadProgress } from './upload-progress.tsx'
import { UploadResult } from './upload-result.tsx'
import { WhyItWaits } from './why-it-waits.tsx'

export interface UploadRowProps {
  readonly onOpenSettings: () => void
  readonly onOpenEpisode: (episodeId: string) => void
  readonly upload: QueuedUpload
  /** Whether its place in the order can be changed at all. */
  readonly isMovable: boolean
  readonly onMoveUp: (() => void) | undefined
  readonly onMoveDown: (() => void) | undefined
}

/** One upload: where it stands, why, and what can be done about it. */
export function UploadRow(props: UploadRowProps) {
  const { upload, isMovable, onMoveUp, onMoveDown, onOpenSettings, onOpenEpisode } = props
  const { t } = useTranslation()
  const titleId = useId()
  const acting = useMutation(studio.queue.act.mutationOptions())
  const opening = useMutation({ mutationFn: () => openWatchPage(upload.episodeId) })
  const format = useFormat()
  const when = (publishAt: string) => {
    const atMs = Date.parse(publishAt)
    return t('queue.moment.at', { day: format.day(atMs), time: format.clock(atMs) })
  }
  const { state } = upload
  const needsConnection = state === 'needsReconnect' || upload.reason?.code === 'scopeMissing'
  return (
    <article aria-labelledby={titleId} className={classes.row} data-state={state}>
      <div className={classes.rowHead}>
        <StateIcon state={state} />
        <div>
          <h2 id={titleId} className={classes.rowTitle}>
            <button
              type="button"
              aria-keyshortcuts={isMovable ? 'Alt+ArrowUp Alt+ArrowDown' : undefined}
              onClick={() => onOpenEpisode(upload.episodeId)}
            >
              {upload.title}
            </button>
          </h2>
          <p className={classes.state}>{t(`queue.state.${state}`)}</p>
          {isAhead(upload) && <p className={classes.state}>{when(upload.publishAt)}</p>}
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
        {isSchedulable(upload) && (
          <AnotherMoment uploadId={upload.id} publishAt={upload.publishAt} labelledBy={titleId} />
        )}
        {isMovable && (
          <>
            <Mover label={t('queue.moveUp')} onMove={onMoveUp}>
              <IconArrowUp size={16} />
            </Mover>
            <Mover label={t('queue.moveDown')} onMove={onMoveDown}>
              <IconArrowDown size={16} />
            </Mover>
          </>
        )}
      </Group>
    </article>
  )
}

interface MoverProps {
  readonly label: string
  /** Undefined where it cannot go further. */
  readonly onMove: (() => void) | undefined
  readonly children: ReactNode
}

function Mover({ label, onMove, children }: MoverProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="subtle"
        aria-label={label}
        // Stays reachable at the ends, so that the keys do not lose it.
        aria-disabled={onMove === undefined}
        data-disabled={onMove === undefined || undefined}
        onClick={onMove}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  )
}

/** Whether it is still to become public by itself, or was to and did not. */
function isSchedulable(upload: QueuedUpload): upload is Scheduled {
  const { publishAt, state } = upload
  return publishAt !== undefined && state !== 'cancelled' && (isAhead(upload) || state !== 'done')
}

type Scheduled = QueuedUpload & { readonly publishAt: string }

function isAhead(upload: QueuedUpload): upload is Scheduled {
  const { publishAt, state } = upload
  return publishAt !== undefined && state !== 'cancelled' && Date.parse(publishAt) > Date.now()
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
