import { useTranslation } from 'react-i18next'
import { useRecorder } from './recorder-store.ts'
import { useNow } from './use-now.ts'
import classes from './countdown.module.css'

/** Three, two, one, over everything on the stage. */
export function Countdown() {
  const goMs = useRecorder(({ state }) => (state?.kind === 'countdown' ? state.goMs : undefined))
  return goMs === undefined ? null : <Figures goMs={goMs} />
}

function Figures({ goMs }: { readonly goMs: number }) {
  const { t } = useTranslation()
  const seconds = Math.ceil((goMs - useNow(50)) / 1000)
  return (
    <div className={classes.cover}>
      <p role="status" className="visually-hidden">
        {t('recording.countdown.starting', { count: 3 })}
      </p>
      {seconds > 0 ? (
        <span key={seconds} aria-hidden className={classes.figure}>
          {seconds}
        </span>
      ) : (
        <span className={classes.words}>{t('recording.countdown.preparing')}</span>
      )}
    </div>
  )
}
