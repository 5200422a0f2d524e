import { readingSpeed } from '#shared/captions/reading-problems.ts'
import type { Cue } from '#shared/captions/cue.ts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/use-format.ts'
import classes from './reading-speed.module.css'

export interface ReadingSpeedProps {
  readonly cue: Cue
  /** Characters a second that readers manage. */
  readonly limit: number
}

/** A bar with a tick at the limit, and the figure. */
export function ReadingSpeed({ cue, limit }: ReadingSpeedProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const speed = Math.min(99, readingSpeed(cue))
  const figure = format.number(speed, 1)
  const share = Math.min(1, speed / (limit * 2))
  return (
    <span className={classes.speed} data-level={levelOf(speed, limit)}>
      <span aria-hidden className={classes.track}>
        <span className={classes.fill} style={{ width: `${share * 100}%` }} />
      </span>
      <span aria-hidden>{figure}</span>
      <span className="visually-hidden">
        {t('captions.speedOf', { speed: figure, limit: format.number(limit) })}
      </span>
    </span>
  )
}

/** Over by less than 30 % is a warning, more is too fast. */
function levelOf(speed: number, limit: number): 'fine' | 'over' | 'far' {
  if (speed <= limit) {
    return 'fine'
  }
  return speed <= limit * 1.3 ? 'over' : 'far'
}
