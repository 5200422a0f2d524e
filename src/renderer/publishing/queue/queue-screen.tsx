import { Button } from '@mantine/core'
import { IconCloudUpload } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Queue } from '#shared/publishing/upload/contract.ts'
import { quotaLeft } from '#shared/publishing/upload/quota.ts'
import { nextPacificMidnight } from '#shared/publishing/upload/pacific-day.ts'
import { EmptyState } from '../../design/empty-state.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { studio } from '../../studio.ts'
import { Column, Page, PageHead, PageTitle } from '../../design/page.tsx'
import classes from './queue-screen.module.css'
import { QueueList } from './queue-list.tsx'
import { useQueue } from './queue-store.ts'

export interface QueueScreenProps {
  readonly onOpenSettings: () => void
  readonly onOpenEpisode: (episodeId: string) => void
}

/** What is on its way to YouTube: one row each, what waits and why, and what is left of today's quota. */
export function QueueScreen(props: QueueScreenProps) {
  const { t } = useTranslation()
  const queue = useQueue((state) => state.queue)
  const forgetting = useMutation(studio.queue.forgetEnded.mutationOptions())
  if (!queue) {
    return <Page isBusy />
  }
  const hasEnded = queue.uploads.some(({ state }) => state === 'done' || state === 'cancelled')
  return (
    <Page>
      <Column>
        <PageHead>
          <PageTitle>{t('queue.title')}</PageTitle>
          {hasEnded && (
            <Button size="compact-md" variant="subtle" onClick={() => forgetting.mutate(undefined)}>
              {t('queue.forgetEnded')}
            </Button>
          )}
        </PageHead>
        {queue.uploads.length === 0 ? (
          <EmptyState
            icon={<IconCloudUpload size={40} />}
            title={t('queue.empty')}
            text={t('queue.emptyText')}
          />
        ) : (
          <>
            <QueueList uploads={queue.uploads} {...props} />
            <QuotaLine queue={queue} />
          </>
        )}
      </Column>
    </Page>
  )
}

function QuotaLine({ queue: { uploads, quota } }: { readonly queue: Queue }) {
  const { t } = useTranslation()
  const format = useFormat()
  const left = quotaLeft(quota, quota.limits)
  const time = format.clock(nextPacificMidnight(Date.now()))
  // Google knows better than this computer's own count.
  const isSpent = uploads.some(
    ({ state, reason }) => state === 'waiting' && reason?.code === 'quota',
  )
  return (
    <p className={classes.quota}>
      {isSpent
        ? t('queue.quotaSpent', { time })
        : t('queue.quota', {
            uploads: format.number(left.uploads),
            units: format.number(left.units),
            time,
          })}
    </p>
  )
}
