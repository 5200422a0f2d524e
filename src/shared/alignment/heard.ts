/** A line heard from one frame up to, not including, another. */
export interface Heard {
  readonly line: number
  readonly start: number
  readonly end: number
  /** First frame of each word; words that were hurried past have the frame of the next. */
  readonly words: Int32Array
}
