import { Button, Group } from '@mantine/core'
import { IconBrandYoutube } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FailureNote } from '../../design/failure-note.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { studio } from '../../studio.ts'
import { ConnectDialog } from './connect-dialog.tsx'
import classes from './connection.module.css'
import { ProjectQuota } from './project-quota.tsx'
import { refreshConnection } from './refresh-connection.ts'

/** Whether, and to which channel, the studio is connected; connect, reconnect, disconnect. */
export function YouTubeConnection() {
  const { t } = useTranslation()
  const format = useFormat()
  const [isConnecting, setConnecting] = useState(false)
  const { data, error } = useQuery(studio.youtube.status.queryOptions())
  const disconnecting = useMutation({
    ...studio.youtube.disconnect.mutationOptions(),
    onSettled: refreshConnection,
  })
  if (!data) {
    return error ? <FailureNote error={error} /> : null
  }
  const { state, channel, keptIn, endsAtMs } = data
  return (
    <div className={classes.connection}>
      <div className={classes.head}>
        <IconBrandYoutube size={24} aria-hidden />
        <div>
          <p className={classes.name}>{channel?.title ?? t('queue.connection.none')}</p>
          <p className={classes.text}>{t(`queue.connection.state.${state}`)}</p>
        </div>
      </div>
      {keptIn === 'memory' && <p className={classes.note}>{t('queue.connection.memory')}</p>}
      {channel?.longUploads === 'disallowed' && (
        <p className={classes.note}>{t('queue.connection.shortOnly')}</p>
      )}
      {endsAtMs !== undefined && (
        <p className={classes.note}>{t('queue.connection.ends', { day: format.day(endsAtMs) })}</p>
      )}
      {disconnecting.data?.wasRevoked === false && (
        <p role="status" className={classes.note}>
          {t('queue.connection.notRevoked')}
        </p>
      )}
      {state !== 'none' && <ProjectQuota quota={data.quota} />}
      {disconnecting.error && <FailureNote error={disconnecting.error} />}
      <Group gap="xs">
        <Button
          variant={state === 'connected' ? 'default' : 'filled'}
          onClick={() => setConnecting(true)}
        >
          {t(state === 'none' ? 'queue.connection.connect' : 'queue.connection.reconnect')}
        </Button>
        {state !== 'none' && (
          <Button
            variant="subtle"
            loading={disconnecting.isPending}
            onClick={() => disconnecting.mutate(undefined)}
          >
            {t('queue.connection.disconnect')}
          </Button>
        )}
      </Group>
      <ConnectDialog
        opened={isConnecting}
        isKnown={state !== 'none'}
        onClose={() => setConnecting(false)}
      />
    </div>
  )
}
