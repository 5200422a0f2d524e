import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { expectedBytesPerSecond, minutesLeft } from '#shared/recording/room-left.ts'
import { studio } from '../../studio.ts'
import { useRecorder } from '../recorder-store.ts'
import { usePresentSources } from '../sources/use-present-sources.ts'
import { roomParts } from './room-in-words.ts'
import classes from './facts.module.css'

/** Under this many minutes a person is told to come to an end. */
export const FEW_MINUTES = 10

/** How long a recording still fits on the disk, in words; nothing while nothing would be recorded. */
export function Room() {
  const { t } = useTranslation()
  const minutes = useMinutesLeft()
  if (minutes === undefined) {
    return null
  }
  const parts = roomParts(minutes)
  return (
    <div className={classes.fact}>
      <span className={classes.label}>{t('recording.dock.room')}</span>
      <span className={classes.value} data-few={minutes <= FEW_MINUTES || undefined}>
        {parts.length === 0
          ? t('recording.room.underAMinute')
          : parts.map(({ unit, count }) => t(`recording.room.${unit}`, { count })).join(' ')}
      </span>
    </div>
  )
}

/** While recording by what is really written, before it by what the chosen sources will need. */
function useMinutesLeft(): number | undefined {
  const measured = useRecorder(({ state }) =>
    state && 'minutesLeft' in state ? state.minutesLeft : undefined,
  )
  const sources = usePresentSources()
  const { data } = useQuery({ ...studio.recording.room.queryOptions(), refetchOnMount: 'always' })
  return (
    measured ??
    (data && minutesLeft(data.freeBytes, data.reserveBytes, expectedBytesPerSecond(sources)))
  )
}
