import { PEAKS_PER_SECOND } from '../editing/peaks.ts'
import { type Ticks, TICKS_PER_SECOND, ticks } from '../time/ticks.ts'

const FULL_SCALE = 127
const TICKS_PER_LEVEL = TICKS_PER_SECOND / PEAKS_PER_SECOND
/** How far from its place a border is looked for: half a second. */
const REACH = PEAKS_PER_SECOND / 2
/** A caption comes a moment before the voice and stays a moment after it: 50 ms. */
const LEAD = 5
/** Speech is this much louder than the quiet around it. */
const ABOVE_QUIET = 4
/** Quieter than this is never speech: about -46 dBFS. */
const FAINTEST = 0.005
/** So many hundredths in a row make a beginning or a pause. */
const RUN = 3

/** How loud a recording is, hundredth of a second after hundredth, 0 to 1 of full scale. */
export type Levels = Float32Array

/** From a waveform file (see `#shared/editing/peaks.ts`). */
export function levelsOf(peaks: Int8Array): Levels {
  return Float32Array.from({ length: peaks.length / 2 }, (_, index) => {
    const [lowest = 0, highest = 0] = [peaks[index * 2], peaks[index * 2 + 1]]
    return Math.max(Math.abs(lowest), Math.abs(highest)) / FULL_SCALE
  })
}

/** The start of a caption moved to where the voice begins near it; where it is when no beginning is near. */
export function speechStart(levels: Levels, time: Ticks): Ticks {
  const at = Math.round(time / TICKS_PER_LEVEL)
  const isLoud = loudness(levels, at)
  const begins = (index: number) =>
    isRun(index, RUN, isLoud) && isRun(index - RUN, RUN, not(isLoud))
  const found = nearest(at, begins)
  return found === undefined ? time : ticks(Math.max(0, found - LEAD) * TICKS_PER_LEVEL)
}

/** The end of a caption moved to where the voice ends near it; where it is when no end is near. */
export function speechEnd(levels: Levels, time: Ticks): Ticks {
  const at = Math.round(time / TICKS_PER_LEVEL)
  const isLoud = loudness(levels, at)
  const ends = (index: number) => isRun(index, RUN, not(isLoud)) && isRun(index - RUN, RUN, isLoud)
  const found = nearest(at, ends)
  return found === undefined ? time : ticks((found + LEAD) * TICKS_PER_LEVEL)
}

/** What is loud here is told from the quietest tenth of the seconds around. */
function loudness(levels: Levels, at: number): (index: number) => boolean {
  const around = levels.slice(Math.max(0, at - 4 * REACH), at + 4 * REACH).toSorted()
  const quiet = around[Math.floor(around.length / 10)] ?? 0
  const threshold = Math.max(FAINTEST, quiet * ABOVE_QUIET)
  return (index) => (levels[index] ?? 0) > threshold
}

function isRun(from: number, length: number, test: (index: number) => boolean): boolean {
  return Array.from({ length }, (_, step) => from + step).every(test)
}

function not(test: (index: number) => boolean): (index: number) => boolean {
  return (index) => !test(index)
}

function nearest(at: number, test: (index: number) => boolean): number | undefined {
  const steps = Array.from({ length: REACH + 1 }, (_, distance) => distance)
  return steps
    .flatMap((distance) => [at - distance, at + distance])
    .find((index) => index >= 0 && test(index))
}
