import { useTranslation } from 'react-i18next'

/** Figures in steps of this: a guess to the second would pretend to be exact. */
const STEP_SECONDS = 10

/** "40 detik", "3 menit": as exact as a guess is. */
export function useDurationWords(): (seconds: number) => string {
  const { t } = useTranslation()
  return (seconds) => {
    const rounded = Math.max(STEP_SECONDS, Math.ceil(seconds / STEP_SECONDS) * STEP_SECONDS)
    return rounded < 60
      ? t('publishing.exporting.seconds', { count: rounded })
      : t('publishing.exporting.minutes', { count: Math.round(rounded / 60) })
  }
}
