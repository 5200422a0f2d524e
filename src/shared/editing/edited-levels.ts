import { TICKS_PER_SECOND, ZERO } from '../time/ticks.ts'
import { editedPeaks } from './edited-peaks.ts'
import { PEAKS_PER_SECOND, type Peaks } from './peaks.ts'
import { type Timeline, timelineLength } from './timeline.ts'

/** How loud the edited episode is, 10 ms after 10 ms, 0 to 1: what music ducks under in the preview. */
export function editedLevels(peaks: ReadonlyMap<string, Peaks>, timeline: Timeline): Float32Array {
  const end = timelineLength(timeline)
  const columns = Math.ceil((end / TICKS_PER_SECOND) * PEAKS_PER_SECOND)
  return columns === 0
    ? new Float32Array()
    : editedPeaks(peaks, timeline, { range: { start: ZERO, end }, columns }).highest
}
