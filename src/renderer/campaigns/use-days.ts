import { useTranslation } from 'react-i18next'
import type { Campaign } from '#shared/campaigns/campaign.ts'
import { type Day, localDay, startOfDayMs } from '#shared/campaigns/day.ts'
import { useFormat } from '../i18n/use-format.ts'

/** A day as the language of the window writes it. */
export function useDays(): (day: Day) => string {
  const format = useFormat()
  return (day) => format.day(startOfDayMs(day))
}

export function today(): Day {
  return localDay(new Date())
}

/** From when until when, as far as it is known. */
export function usePeriod({ startsOn, endsOn }: Campaign): string {
  const { t } = useTranslation()
  const say = useDays()
  if (startsOn !== undefined && endsOn !== undefined) {
    return t('campaigns.period', { start: say(startsOn), end: say(endsOn) })
  }
  const known = startsOn ?? endsOn
  return known === undefined ? '' : say(known)
}
