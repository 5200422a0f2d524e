import type { Ticks } from '../../time/ticks.ts'
import { parseTimecode } from '../../time/timecode.ts'
import type { CaptionFileProblem } from '../contract.ts'

export interface CueTimes {
  readonly start: Ticks
  readonly end: Ticks
}

/** The times of a caption, or what is wrong with them. */
export function readTimes(
  start: string | undefined,
  end: string | undefined,
  line: number,
): CueTimes | CaptionFileProblem {
  const from = cueTime(start)
  const to = cueTime(end)
  if (from === undefined || to === undefined) {
    return { line, kind: 'badTime' }
  }
  return to > from ? { start: from, end: to } : { line, kind: 'endBeforeStart' }
}

/** A bare number is no time of a caption. */
function cueTime(text: string | undefined): Ticks | undefined {
  return text?.includes(':') ? parseTimecode(text) : undefined
}
