import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { recordedMs } from '#shared/recording/recorder-state.ts'
import { useRecorder } from '../recorder-store.ts'
import { useTakes } from '../takes/use-takes.ts'
import { clockText } from './clock-text.ts'
import classes from './clock.module.css'

const EVERY_MS = 100

/** What the recorder does, for which take, and for how long. */
export function Clock({ episodeId }: { readonly episodeId: string }) {
  const { t } = useTranslation()
  const kind = useRecorder(({ state }) => state?.kind ?? 'idle')
  const number = useTakeNumber(episodeId)
  return (
    <div className={classes.clock} data-state={kind}>
      <p role="status" className={classes.state}>
        <span aria-hidden className={classes.dot} />
        {t(`recording.dock.${kind}`)} · {t('recording.take', { number })}
      </p>
      <ClockFigures className={classes.figures ?? ''} />
    </div>
  )
}

/** The running length, drawn ten times a second without drawing anything else again. */
export function ClockFigures({ className }: { readonly className: string }) {
  const { t } = useTranslation()
  const figures = useRef<HTMLSpanElement>(null)
  const tenths = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const draw = () => {
      const { state } = useRecorder.getState()
      const text = clockText(state ? recordedMs(state, Date.now()) : 0)
      if (figures.current && tenths.current) {
        figures.current.textContent = text.clock
        tenths.current.textContent = text.tenths
      }
    }
    draw()
    const timer = setInterval(draw, EVERY_MS)
    return () => clearInterval(timer)
  }, [])
  return (
    <p role="timer" aria-label={t('recording.dock.elapsed')} className={className}>
      <span ref={figures} />
      <span ref={tenths} className={classes.tenths} />
    </p>
  )
}

/** The number of the take that runs, or of the next one. */
function useTakeNumber(episodeId: string): number {
  const running = useRecorder(({ state }) =>
    state && 'number' in state ? state.number : undefined,
  )
  const { data: takes = [] } = useTakes(episodeId)
  return running ?? Math.max(0, ...takes.map((take) => take.number)) + 1
}
