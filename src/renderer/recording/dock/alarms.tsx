import { ActionIcon, Tooltip } from '@mantine/core'
import { IconAlertTriangle, IconPlugConnected, IconX } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecorderState } from '#shared/recording/recorder-state.ts'
import { FailureNote } from '../../design/failure-note.tsx'
import { dismissError } from '../recorder-actions.ts'
import { dismissReturned, useRecorder } from '../recorder-store.ts'
import { FEW_MINUTES } from './room.tsx'
import classes from './alarms.module.css'

/** What a person must know now: what happened, what is safe, what to do. It stays until it is over. */
export function Alarms({ episodeId }: { readonly episodeId: string }) {
  const { state, returned, error } = useRecorder()
  return (
    <div className={classes.alarms}>
      {error !== undefined && (
        <div className={classes.failure}>
          <FailureNote error={error} />
          <Dismiss onDismiss={dismissError} />
        </div>
      )}
      {state?.kind === 'idle' && <Ended state={state} episodeId={episodeId} />}
      {(state?.kind === 'recording' || state?.kind === 'paused') && <Running state={state} />}
      {returned.map((name) => (
        <Returned key={name} name={name} />
      ))}
    </div>
  )
}

interface RunningProps {
  readonly state: Extract<RecorderState, { kind: 'recording' | 'paused' }>
}

function Running({ state }: RunningProps) {
  const { t } = useTranslation()
  const { alarms, minutesLeft } = state
  return (
    <>
      {alarms.map(({ kind, sourceId, name }) => (
        <Alarm key={`${kind} ${sourceId}`}>{t(`recording.alarm.${kind}`, { name })}</Alarm>
      ))}
      {minutesLeft !== undefined && minutesLeft <= FEW_MINUTES && (
        <Alarm>
          {minutesLeft < 1
            ? t('recording.alarm.full')
            : t('recording.alarm.nearlyFull', { count: minutesLeft })}
        </Alarm>
      )}
    </>
  )
}

interface EndedProps {
  readonly state: Extract<RecorderState, { kind: 'idle' }>
  readonly episodeId: string
}

/** A take that ended without anybody's wish. */
function Ended({ state: { ended }, episodeId }: EndedProps) {
  const { t } = useTranslation()
  const [seenId, setSeenId] = useState<string>()
  if (!ended || ended.episodeId !== episodeId || ended.takeId === seenId) {
    return null
  }
  const { reason, takeId } = ended
  return reason === 'person' ? null : (
    <Alarm onDismiss={() => setSeenId(takeId)}>{t(`recording.alarm.ended.${reason}`)}</Alarm>
  )
}

function Returned({ name }: { readonly name: string }) {
  const { t } = useTranslation()
  return (
    <div role="status" className={classes.alarm} data-tone="good">
      <IconPlugConnected size={18} aria-hidden />
      <p>{t('recording.alarm.back', { name })}</p>
      <Dismiss onDismiss={() => dismissReturned(name)} />
    </div>
  )
}

interface AlarmProps {
  readonly children: ReactNode
  /** Without it the note stays until what it tells is over. */
  readonly onDismiss?: () => void
}

function Alarm({ children, onDismiss }: AlarmProps) {
  return (
    <div role="alert" className={classes.alarm}>
      <IconAlertTriangle size={18} aria-hidden />
      <p>{children}</p>
      {onDismiss && <Dismiss onDismiss={onDismiss} />}
    </div>
  )
}

function Dismiss({ onDismiss }: { readonly onDismiss: () => void }) {
  const { t } = useTranslation()
  return (
    <Tooltip label={t('recording.alarm.dismiss')}>
      <ActionIcon aria-label={t('recording.alarm.dismiss')} onClick={onDismiss}>
        <IconX size={18} />
      </ActionIcon>
    </Tooltip>
  )
}
