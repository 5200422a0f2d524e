import type { TimeRange } from '../time/range.ts'
import { TICKS_PER_SECOND, earlier } from '../time/ticks.ts'
import { editedPeaks } from './edited-peaks.ts'
import { PEAKS_PER_SECOND, type Peaks } from './peaks.ts'
import { type Timeline, timelineLength } from './timeline.ts'

/**
 * How loud a stretch of the edited episode is, 10 ms after 10 ms, 0 to 1: what music ducks under in the
 * preview. What lies beyond the end is left out.
 */
export function editedLevels(
  peaks: ReadonlyMap<string, Peaks>,
  timeline: Timeline,
  { start, end }: TimeRange,
): Float32Array {
  const last = earlier(end, timelineLength(timeline))
  const columns = Math.ceil(((last - start) / TICKS_PER_SECOND) * PEAKS_PER_SECOND)
  return columns <= 0
    ? new Float32Array()
    : editedPeaks(peaks, timeline, { range: { start, end: last }, columns }).highest
}
