import { useMemo } from 'react'
import type { InterfaceLanguage } from '#shared/workspace/settings.ts'
import { formatClock } from '#shared/time/timecode.ts'
import { fromMilliseconds } from '#shared/time/ticks.ts'
import { useLanguage } from './use-language.ts'

/** Figures, sizes and instants as the language of the window writes them. */
export interface Format {
  number(value: number, digits?: number): string
  /** Between whole figures and the rest, where a person types them. */
  readonly decimalMark: string
  readonly thousandsMark: string
  percent(fraction: number): string
  bytes(bytes: number): string
  /** A guess: two figures, and no more. */
  roughBytes(bytes: number): string
  length(milliseconds: number): string
  clock(atMs: number): string
  day(atMs: number): string
  /** The time for today, otherwise the day. */
  moment(atMs: number): string
  /** Some words in a row, with an "and" before the last. */
  list(words: readonly string[]): string
}

export function useFormat(): Format {
  const language = useLanguage()
  return useMemo(() => formatFor(language), [language])
}

const LOCALES = { id: 'id-ID', en: 'en-GB' } as const
const BYTE_UNITS = ['B', 'KB', 'MB', 'GB', 'TB'] as const

function formatFor(language: InterfaceLanguage): Format {
  const locale = LOCALES[language]
  const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' })
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' })
  const dayOfYear = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  })
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const number = (value: number, digits = 0) =>
    new Intl.NumberFormat(locale, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    })
      .format(value)
      // A minus as wide as a digit, not a hyphen.
      .replace('-', '\u2212')
  const dayOf = (atMs: number) =>
    (new Date(atMs).getFullYear() === new Date().getFullYear() ? day : dayOfYear).format(atMs)

  return {
    number,
    decimalMark: language === 'id' ? ',' : '.',
    thousandsMark: language === 'id' ? '.' : ',',
    percent: (fraction) =>
      new Intl.NumberFormat(locale, { style: 'percent' }).format(Math.floor(fraction * 100) / 100),
    bytes: (bytes) => formatBytes(bytes, number),
    roughBytes: (bytes) => formatBytes(Number(bytes.toPrecision(2)), number, (value) => value < 10),
    length: (milliseconds) => formatClock(fromMilliseconds(milliseconds)),
    clock: (atMs) => clock.format(atMs),
    day: dayOf,
    moment: (atMs) => {
      const days = daysAgo(atMs)
      if (days === 0) {
        return clock.format(atMs)
      }
      return days === 1 ? capitalised(relative.format(-1, 'day')) : dayOf(atMs)
    },
    list: (words) => new Intl.ListFormat(locale).format(words),
  }
}

function formatBytes(
  bytes: number,
  number: Format['number'],
  hasTenths = (value: number) => value < 100,
): string {
  const power = bytes < 1 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), BYTE_UNITS.length - 1)
  const value = bytes / 1000 ** power
  return `${number(value, power >= 2 && hasTenths(value) ? 1 : 0)} ${BYTE_UNITS[power]}`
}

function daysAgo(atMs: number): number {
  const midnight = (time: number) => new Date(time).setHours(0, 0, 0, 0)
  return Math.round((midnight(Date.now()) - midnight(atMs)) / 86_400_000)
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1)
}
