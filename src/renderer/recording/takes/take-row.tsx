import { ActionIcon, Tooltip } from '@mantine/core'
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconFlag,
  IconPlayerPlayFilled,
  IconX,
} from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Take } from '#shared/recording/take.ts'
import { toMilliseconds } from '#shared/time/ticks.ts'
import { formatClock } from '#shared/time/timecode.ts'
import { FailureNote } from '../../design/failure-note.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { useTimeline } from '../../open-episode/use-edited.ts'
import { useIsRecording } from '../recorder-store.ts'
import { isOnTimeline } from './take-placement.ts'
import { TakeMenu } from './take-menu.tsx'
import { TakeName } from './take-name.tsx'
import { TakePlayer } from './take-player.tsx'
import { useTakeName } from './use-takes.ts'
import classes from './take-row.module.css'

/** One take: play it, call it something, use it or not. */
export function TakeRow({ take }: { readonly take: Take }) {
  const { t } = useTranslation()
  const name = useTakeName()(take)
  const isRecording = useIsRecording()
  const isUsed = isOnTimeline(useTimeline(), take)
  const [isPlaying, setPlaying] = useState(false)
  const [isRenaming, setRenaming] = useState(false)
  const [error, setError] = useState<unknown>()
  const play = t(isPlaying ? 'recording.takes.stopPlaying' : 'recording.takes.play', { name })
  return (
    <li className={classes.row}>
      <Tooltip label={play}>
        <ActionIcon
          variant="default"
          radius="xl"
          aria-label={play}
          aria-expanded={isPlaying}
          disabled={isRecording}
          onClick={() => setPlaying(!isPlaying)}
        >
          {isPlaying ? <IconX size={16} /> : <IconPlayerPlayFilled size={16} />}
        </ActionIcon>
      </Tooltip>
      <div className={classes.words}>
        {isRenaming ? (
          <TakeName take={take} onDone={() => setRenaming(false)} onError={setError} />
        ) : (
          <span className={classes.name}>{name}</span>
        )}
        <TakeFacts take={take} isUsed={isUsed} />
      </div>
      {!isRecording && (
        <TakeMenu
          take={take}
          name={name}
          isUsed={isUsed}
          onRename={() => setRenaming(true)}
          onError={setError}
        />
      )}
      {(isPlaying || error !== undefined) && (
        <div className={classes.below}>
          {isPlaying && !isRecording && <TakePlayer take={take} name={name} />}
          {error !== undefined && <FailureNote error={error} />}
        </div>
      )}
    </li>
  )
}

interface TakeFactsProps {
  readonly take: Take
  readonly isUsed: boolean
}

function TakeFacts({ take, isUsed }: TakeFactsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <>
      <span className={classes.facts}>
        {t('recording.takes.facts', {
          length: format.length(toMilliseconds(take.duration)),
          size: format.bytes(take.sizeBytes),
          when: format.moment(take.startedAtMs),
        })}
      </span>
      {take.sources.length > 0 && <span className={classes.facts}>{take.sources.join(', ')}</span>}
      <span className={classes.signs}>
        {isUsed ? (
          <span className={classes.used}>
            <IconCircleCheck size={16} aria-hidden />
            {t('recording.takes.onTimeline')}
          </span>
        ) : (
          <span className={classes.facts}>{t('recording.takes.offTimeline')}</span>
        )}
        {take.markers.length > 0 && <Markers take={take} />}
      </span>
      <Troubles take={take} />
    </>
  )
}

function Markers({ take: { markers } }: { readonly take: Take }) {
  const { t } = useTranslation()
  const list = markers
    .map(
      ({ kind, number, at }) => `${formatClock(at)} ${t(`recording.marker.${kind}`, { number })}`,
    )
    .join(', ')
  return (
    <Tooltip label={list} multiline maw={320} events={{ hover: true, focus: true, touch: true }}>
      <span tabIndex={0} className={classes.markers}>
        <IconFlag size={16} aria-hidden />
        {t('recording.takes.markers', { count: markers.length })}
        <span className="visually-hidden">: {list}</span>
      </span>
    </Tooltip>
  )
}

function Troubles({ take }: { readonly take: Take }) {
  const { t } = useTranslation()
  const reason = take.reason ?? 'crash'
  const troubles = [
    ...(reason === 'person' ? [] : [t(`recording.takes.reason.${reason}`)]),
    ...(take.lost.length > 0 ? [t('recording.takes.lost', { sources: take.lost.join(', ') })] : []),
  ]
  return troubles.map((trouble) => (
    <span key={trouble} className={classes.trouble}>
      <IconAlertTriangle size={16} aria-hidden />
      {trouble}
    </span>
  ))
}
