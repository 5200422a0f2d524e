import type { InterfaceLanguage } from '../../workspace/settings.ts'
import type { Day } from '../day.ts'

const LOCALES = { id: 'id-ID', en: 'en-GB' } as const

export interface ReportFormat {
  readonly number: (value: number) => string
  readonly day: (day: Day) => string
  /** For a narrow place. */
  readonly shortDay: (day: Day) => string
  readonly month: (month: string) => string
  /** Hours with one digit. */
  readonly hours: (ms: number) => string
}

/** Days are days wherever the report is made. */
export function reportFormat(language: InterfaceLanguage): ReportFormat {
  const locale = LOCALES[language]
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  const shortDay = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })
  const month = new Intl.DateTimeFormat(locale, {
    ...{ month: 'long', year: 'numeric', timeZone: 'UTC' },
  })
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  return {
    number: (value) => number.format(value),
    day: (text) => day.format(Date.parse(`${text}T00:00:00Z`)),
    shortDay: (text) => shortDay.format(Date.parse(`${text}T00:00:00Z`)),
    month: (text) => month.format(Date.parse(`${text}-01T00:00:00Z`)),
    hours: (ms) => number.format(Math.round(ms / 360_000) / 10),
  }
}
