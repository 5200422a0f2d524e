import { useTranslation } from 'react-i18next'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** A length of time in words: minutes, hours, or days with their hours. */
export function useWaitingTime(): (ms: number) => string {
  const { t } = useTranslation()
  return (ms) => {
    if (ms < HOUR) {
      return t('answers.time.minutes', { count: Math.max(1, Math.round(ms / MINUTE)) })
    }
    if (ms < DAY) {
      return t('answers.time.hours', { count: Math.round(ms / HOUR) })
    }
    const days = Math.floor(ms / DAY)
    const hours = Math.floor((ms - days * DAY) / HOUR)
    const whole = t('answers.time.days', { count: days })
    return hours > 0 && days < 7 ? `${whole} ${t('answers.time.hours', { count: hours })}` : whole
  }
}
