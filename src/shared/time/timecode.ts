import { type Ticks, fromMilliseconds, fromSeconds, toMilliseconds } from './ticks.ts'

const CLOCK = /^(?:(\d+):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,3}))?$/
const SECONDS = /^\d+(?:\.\d+)?$/

/**
 * Reads `h:mm:ss.mmm`, `m:ss.mmm` or seconds (a number or its text).
 * Undefined when it is none of these or is negative.
 */
export function parseTimecode(text: string | number): Ticks | undefined {
  if (typeof text === 'number') {
    return Number.isFinite(text) && text >= 0 ? fromSeconds(text) : undefined
  }
  if (SECONDS.test(text)) {
    return fromSeconds(Number(text))
  }
  const match = CLOCK.exec(text)
  if (!match) {
    return undefined
  }
  const [, hours = '0', minutes = '0', seconds = '0', fraction = '0'] = match
  if (Number(seconds) > 59 || (match[1] !== undefined && Number(minutes) > 59)) {
    return undefined
  }
  const wholeSeconds = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
  return fromMilliseconds(wholeSeconds * 1000 + Number(fraction.padEnd(3, '0')))
}

/** For reading at a glance: `4:31` or `1:02:03`; parts of a second are dropped. */
export function formatClock(time: Ticks): string {
  const { hours, minutes, seconds } = parts(time)
  return hours > 0
    ? `${hours}:${padded(minutes, 2)}:${padded(seconds, 2)}`
    : `${minutes}:${padded(seconds, 2)}`
}

/** An exact position: `02:05.820`, or `1:02:05.820` from an hour on. */
export function formatPosition(time: Ticks): string {
  const { hours, minutes, seconds, milliseconds } = parts(time)
  const rest = `${padded(minutes, 2)}:${padded(seconds, 2)}.${padded(milliseconds, 3)}`
  return hours > 0 ? `${hours}:${rest}` : rest
}

/** `hh:mm:ss` + separator + `mmm`, as SubRip (comma) and WebVTT (point) write it. */
export function formatCueTime(time: Ticks, separator: ',' | '.'): string {
  const { hours, minutes, seconds, milliseconds } = parts(time)
  const clock = [hours, minutes, seconds].map((part) => padded(part, 2)).join(':')
  return `${clock}${separator}${padded(milliseconds, 3)}`
}

function parts(time: Ticks) {
  const total = toMilliseconds(time)
  return {
    hours: Math.floor(total / 3_600_000),
    minutes: Math.floor(total / 60_000) % 60,
    seconds: Math.floor(total / 1000) % 60,
    milliseconds: total % 1000,
  }
}

function padded(value: number, length: number): string {
  return String(value).padStart(length, '0')
}
