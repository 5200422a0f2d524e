import { Button } from '@mantine/core'
import { IconCloudUpload } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Queue } from '#shared/publishing/upload/contract.ts'
import { DAILY_QUOTA } from '#shared/publishing/upload/quota.ts'
import { nextPacificMidnight } from '#shared/publishing/upload/pacific-day.ts'
import { EmptyState } from '../../design/empty-state.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { studio } from '../../studio.ts'
import { Page, PageTitle } from '../../design/page.tsx'
import classes from './queue-screen.module.css'
import { useQueue } from './queue-store.ts'
import { UploadRow } from './upload-row.tsx'

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
      <div className={classes.content}>
        <div className={classes.head}>
          <PageTitle>{t('queue.title')}</PageTitle>
          {hasEnded && (
            <Button size="compact-md" variant="subtle" onClick={() => forgetting.mutate(undefined)}>
              {t('queue.forgetEnded')}
            </Button>
          )}
        </div>
        {queue.uploads.length === 0 ? (
          <EmptyState
            icon={<IconCloudUpload size={40} />}
            title={t('queue.empty')}
            text={t('queue.emptyText')}
          />
        ) : (
          <>
            <ul className={classes.list}>
              {queue.uploads.map((upload, index) => (
                <li key={upload.id}>
                  <UploadRow upload={upload} isFirst={index === 0} {...props} />
                </li>
              ))}
            </ul>
            <QuotaLine queue={queue} />
          </>
        )}
      </div>
    </Page>
  )
}

function QuotaLine({ queue: { quota } }: { readonly queue: Queue }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <p className={classes.quota}>
      {t('queue.quota', {
        uploads: format.number(DAILY_QUOTA.uploads - quota.uploads),
        units: format.number(DAILY_QUOTA.units - quota.units),
        time: format.clock(nextPacificMidnight(Date.now())),
      })}
    </p>
  )
}
