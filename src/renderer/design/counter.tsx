import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/use-format.ts'
import classes from './counter.module.css'

export interface CounterProps {
  /** Named by the field in `aria-describedby`. */
  readonly id?: string
  readonly used: number
  readonly limit: number
  /** What is counted, for screen readers: "Judul". */
  readonly label: string
}

type Level = 'fine' | 'near' | 'full' | 'over'

/** How much of a limit is used, from the first character. Spoken only when 90 % or the limit is reached. */
export function Counter({ id, used, limit, label }: CounterProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const level = levelOf(used, limit)
  const figures = t('shell.counter.used', {
    used: format.number(used),
    limit: format.number(limit),
  })
  return (
    <span id={id} className={classes.counter} data-level={level}>
      <span aria-hidden className={classes.track}>
        <span className={classes.fill} style={{ width: `${Math.min(1, used / limit) * 100}%` }} />
      </span>
      <span className={classes.figures}>{figures}</span>
      {level === 'over' && (
        <span className={classes.over}>{t('shell.counter.over', { count: used - limit })}</span>
      )}
      <SpokenLevel level={level} label={label} figures={figures} />
    </span>
  )
}

interface SpokenLevelProps {
  readonly level: Level
  readonly label: string
  readonly figures: string
}

/** Keeps the sentence of the moment the level changed: a live region that changed at every key would never be silent. */
function SpokenLevel({ level, label, figures }: SpokenLevelProps) {
  const { t } = useTranslation()
  const spoken = useRef({ level: 'fine' as Level, sentence: '' })
  if (spoken.current.level !== level) {
    spoken.current = {
      level,
      sentence: level === 'fine' ? '' : t(`shell.counter.${level}Spoken`, { label, figures }),
    }
  }
  return (
    <span role="status" className="visually-hidden">
      {spoken.current.sentence}
    </span>
  )
}

function levelOf(used: number, limit: number): Level {
  if (used > limit) {
    return 'over'
  }
  if (used === limit) {
    return 'full'
  }
  return used >= limit * 0.9 ? 'near' : 'fine'
}
