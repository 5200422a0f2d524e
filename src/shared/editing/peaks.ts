/** How finely a waveform is known. */
export const PEAKS_PER_SECOND = 100
/** So many stretches of one level make one of the next. */
export const PEAKS_FACTOR = 4
/** From a quarter of the finest (40 ms a stretch) to the coarsest (10.24 s). */
export const COARSER_LEVELS = 5

/** The sound of a recording at several levels of detail; all channels mixed to one, full scale = 127. */
export interface Peaks {
  /** Pairs (lowest, highest sample), one for each hundredth of a second. */
  readonly finest: Int8Array
  /** Triples (lowest, highest, average size of the finest peaks), the finest of them first. */
  readonly coarser: readonly Int8Array[]
}

/** How loud the finest peak at an index is, 0 to 128; silence where there is none. */
export function peakSize(finest: Int8Array, index: number): number {
  return Math.max(-(finest[index * 2] ?? 0), finest[index * 2 + 1] ?? 0)
}

/** How many stretches a level has over so many of the finest; level zero is the finest. */
export function stretchesAt(level: number, finest: number): number {
  return Math.ceil(finest / PEAKS_FACTOR ** level)
}
