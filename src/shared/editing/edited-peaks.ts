import { type TimeRange, overlap, rangeLength } from '../time/range.ts'
import { TICKS_PER_SECOND } from '../time/ticks.ts'
import { PEAKS_PER_SECOND } from './peaks.ts'
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
 * The waveform of a range of edited time in so many columns. `peaks` holds the waveform file of each
 * asset; assets without one draw as silence.
 */
export function editedPeaks(
  peaks: ReadonlyMap<string, Int8Array>,
  timeline: Timeline,
  { range, columns }: { readonly range: TimeRange; readonly columns: number },
): PeakColumns {
  const drawn = { highest: new Float32Array(columns), average: new Float32Array(columns) }
  const ticksPerColumn = rangeLength(range) / columns
  for (const placed of placedClips(timeline)) {
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
  readonly source: Int8Array
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
  let highest = drawn.highest[column] ?? 0
  let sum = 0
  for (let index = from; index < to; index += 1) {
    const size = Math.max(Math.abs(source[index * 2] ?? 0), Math.abs(source[index * 2 + 1] ?? 0))
    highest = Math.max(highest, Math.min(1, (size * gain) / FULL_SCALE))
    sum += size
  }
  drawn.highest[column] = highest
  drawn.average[column] = Math.max(
    drawn.average[column] ?? 0,
    Math.min(1, (sum * gain) / (to - from) / FULL_SCALE),
  )
}
