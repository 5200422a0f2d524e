import { IconAlertTriangle, IconShieldCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/use-format.ts'
import { useRecorder } from '../recorder-store.ts'
import { beatHeights } from './beats.ts'
import classes from './facts.module.css'

/** The bytes that are on the disk already, with a beat every second that more arrive. */
export function SafeOnDisk() {
  const { t } = useTranslation()
  const format = useFormat()
  const bytes = useRecorder(({ state }) => (state && 'bytes' in state ? state.bytes : undefined))
  const isStalled = useRecorder(
    ({ state }) =>
      state !== undefined &&
      'alarms' in state &&
      state.alarms.some(({ kind }) => kind === 'stalled'),
  )
  const beats = useRecorder((state) => state.beats)
  if (bytes === undefined) {
    return null
  }
  const safe = isStalled ? 'no' : 'yes'
  const Icon = isStalled ? IconAlertTriangle : IconShieldCheck
  return (
    <div className={classes.fact}>
      <span className={classes.label} data-safe={safe}>
        <Icon size={16} aria-hidden />
        {t(isStalled ? 'recording.dock.notSafe' : 'recording.dock.safe')}
      </span>
      <span className={classes.value}>{format.bytes(bytes)}</span>
      {isStalled ? (
        <span className={classes.trouble}>{t('recording.dock.notSafeText')}</span>
      ) : (
        <span aria-hidden className={classes.beats} data-safe={safe}>
          {beatHeights(beats).map((height, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- seconds have no names
            <span key={index} style={{ '--height': height }} />
          ))}
        </span>
      )}
    </div>
  )
}
