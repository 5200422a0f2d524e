import { useTranslation } from 'react-i18next'
import { useRecorder } from './recorder-store.ts'
import classes from './recording-sign.module.css'

/** Beside the title while something is being recorded. */
export function RecordingSign() {
  const { t } = useTranslation()
  const kind = useRecorder(({ state }) => state?.kind)
  if (kind !== 'recording' && kind !== 'paused' && kind !== 'finishing') {
    return null
  }
  return (
    <span className={classes.sign} data-state={kind}>
      <span aria-hidden className={classes.dot} />
      {t(`recording.sign.${kind}`)}
    </span>
  )
}
