import { type TimeRange, overlap, rangeLength, rangesWithin } from '../time/range.ts'
import { TICKS_PER_SECOND } from '../time/ticks.ts'
import { measurePeaks } from './measure-peaks.ts'
import { PEAKS_PER_SECOND, type Peaks } from './peaks.ts'
import { type PlacedClip, type Timeline, clipGain, placedClips } from './timeline.ts'

const TICKS_PER_PEAK = TICKS_PER_SECOND / PEAKS_PER_SECOND
const FULL_SCALE = 127

/** A drawable stretch of waveform, one value a column, 0 to 1. */
export interface PeakColumns {
  /** The loudest moment of each column. */
  readonly highest: Float32Array
  /** How loud the column is on average. */
  readonly average: Float32Array
}

/**
 * The waveform of a range of edited time in so many columns. `peaks` holds the waveform of each
 * asset; assets without one draw as silence.
 */
export function editedPeaks(
  peaks: ReadonlyMap<string, Peaks>,
  timeline: Timeline,
  { range, columns }: { readonly range: TimeRange; readonly columns: number },
): PeakColumns {
  const drawn = { highest: new Float32Array(columns), average: new Float32Array(columns) }
  const ticksPerColumn = rangeLength(range) / columns
  for (const placed of rangesWithin(placedClips(timeline), range)) {
    const source = peaks.get(placed.clip.assetId)
    const visible = overlap(placed, range)
    if (!source || !visible) {
      continue
    }
    const gain = clipGain(placed.clip)
    const first = Math.floor((visible.start - range.start) / ticksPerColumn)
    const last = Math.min(columns, Math.ceil((visible.end - range.start) / ticksPerColumn))
    for (let column = first; column < last; column += 1) {
      const start = Math.max(visible.start, range.start + column * ticksPerColumn)
      const end = Math.min(visible.end, range.start + (column + 1) * ticksPerColumn)
      measureColumn(drawn, column, { source, gain, ...sourceIndexes(placed, start, end) })
    }
  }
  return drawn
}

interface PeakStretch {
  readonly gain: number
  readonly source: Peaks
  readonly from: number
  readonly to: number
}

function sourceIndexes({ clip, start }: PlacedClip, from: number, to: number) {
  const first = Math.floor((clip.start + from - start) / TICKS_PER_PEAK)
  return {
    from: first,
    to: Math.max(first + 1, Math.ceil((clip.start + to - start) / TICKS_PER_PEAK)),
  }
}

function measureColumn(
  drawn: PeakColumns,
  column: number,
  { source, gain, from, to }: PeakStretch,
): void {
  const { highest, sum } = measurePeaks(source, from, to)
  const average = sum / (to - from)
  raise(drawn.highest, column, (highest * gain) / FULL_SCALE)
  raise(drawn.average, column, (average * gain) / FULL_SCALE)
}

/** Clips that share a column are both heard in it: it shows the louder one. */
function raise(columns: Float32Array, column: number, value: number): void {
  columns[column] = Math.max(columns[column] ?? 0, Math.min(1, value))
}
