import type { MeasuredLoudness } from '#shared/export/loudness-filter.ts'

/** The filter that measures what passes through it; its summary ends up in the log. */
export const LOUDNESS_METER = 'ebur128=peak=true:framelog=verbose'

/**
 * The same for sound that is alike on both sides, in half of the time: what both have in common, taken for either. If one
 * were missing, it would be 6 dB too quiet.
 */
export const ALIKE_METER =
  'pan=mono|c0=0.5*c0+0.5*c1,ebur128=peak=true:dualmono=true:framelog=verbose'

/** The same without peaks: those between samples take four times the samples to find. */
export const QUICK_METER = 'ebur128=framelog=verbose'

/** For a mix of one channel or two: one counts as what it will be, the same on both sides. */
export const MIX_METER = 'ebur128=dualmono=true:framelog=verbose'

/** The same, with the highest sample for a peak. */
export const MIX_PEAK_METER = `${MIX_METER}:peak=sample`

/** Reads ebur128's summary from ffmpeg's log; undefined when there is none. */
export function readLoudness(log: readonly string[]): MeasuredLoudness | undefined {
  const integrated = readIntegrated(log)
  const peak = lastValue(log, /^\s+Peak:\s+(\S+) dBFS/)
  return integrated === undefined || peak === undefined ? undefined : { integrated, peak }
}

/** Integrated LUFS of the same summary. */
export function readIntegrated(log: readonly string[]): number | undefined {
  return lastValue(log, /^\s+I:\s+(\S+) LUFS/)
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
