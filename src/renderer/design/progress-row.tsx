import { Button } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/use-format.ts'
import classes from './progress-row.module.css'
import { useTimeLeft } from './use-time-left.ts'

export interface ProgressRowProps {
  /** What is happening, in words. */
  readonly what: string
  /** What it is done to. */
  readonly subject?: string
  /** 0 to 1. */
  readonly progress: number
  readonly startedAtMs: number
  readonly onCancel?: (() => void) | undefined
  readonly isCancelling?: boolean
}

/** What is happening, how far it is, and how long it still takes once that is known. */
export function ProgressRow(props: ProgressRowProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const id = useId()
  const timeLeft = useTimeLeft(props.progress, props.startedAtMs)
  return (
    <div className={classes.row}>
      <div id={id} className={classes.what}>
        {props.subject && <span className={classes.subject}>{props.subject}</span>}
        <span>{props.what}</span>
      </div>
      <div className={classes.measure}>
        <div
          role="progressbar"
          aria-labelledby={id}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={Math.floor(props.progress * 100)}
          className={classes.track}
        >
          <div className={classes.fill} style={{ width: `${props.progress * 100}%` }} />
        </div>
        <div className={classes.figures}>
          <span>{format.percent(props.progress)}</span>
          {timeLeft && <span>{timeLeft}</span>}
        </div>
      </div>
      {props.onCancel && (
        <Button
          size="compact-md"
          disabled={props.isCancelling ?? false}
          onClick={props.onCancel}
          aria-describedby={id}
        >
          {props.isCancelling ? t('jobs.cancelling') : t('jobs.cancel')}
        </Button>
      )}
    </div>
  )
}
