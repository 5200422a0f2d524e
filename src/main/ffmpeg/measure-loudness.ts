import type { MeasuredLoudness } from '#shared/export/loudness-filter.ts'

/** The filter that measures what passes through it; its summary ends up in the log. */
export const LOUDNESS_METER = 'ebur128=peak=true:framelog=verbose'

/** Reads ebur128's summary from ffmpeg's log; undefined when there is none. */
export function readLoudness(log: readonly string[]): MeasuredLoudness | undefined {
  const integrated = lastValue(log, /^\s+I:\s+(\S+) LUFS/)
  const truePeak = lastValue(log, /^\s+Peak:\s+(\S+) dBFS/)
  return integrated === undefined || truePeak === undefined ? undefined : { integrated, truePeak }
}

function lastValue(log: readonly string[], pattern: RegExp): number | undefined {
  const text = log
    .findLast((line) => pattern.test(line))
    ?.match(pattern)
    ?.at(1)
  if (text === undefined) {
    return undefined
  }
  return text === '-inf' ? Number.NEGATIVE_INFINITY : Number(text)
}
