import { useTranslation } from 'react-i18next'

/** Told once work has gone on this long: before, the guess jumps about. */
const KNOWN_AFTER_MS = 3000

/** "tinggal 9 menit", once it is known; undefined before. */
export function useTimeLeft(progress: number, startedAtMs: number): string | undefined {
  const { t } = useTranslation()
  const minutes = minutesLeft(progress, Date.now() - startedAtMs)
  if (minutes === undefined) {
    return undefined
  }
  return minutes < 1
    ? t('jobs.underAMinuteLeft')
    : t('jobs.minutesLeft', { count: Math.ceil(minutes) })
}

/** Minutes still to go if it goes on as it went; undefined while nothing can be said. */
export function minutesLeft(progress: number, elapsedMs: number): number | undefined {
  if (elapsedMs < KNOWN_AFTER_MS || progress < 0.02 || progress >= 1) {
    return undefined
  }
  return (elapsedMs * (1 - progress)) / progress / 60_000
}
