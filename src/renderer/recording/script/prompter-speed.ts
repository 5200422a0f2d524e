export const SPEED = { min: 60, max: 220, step: 5, first: 120 } as const
export const FONT_SIZE = { min: 24, max: 64, step: 2, first: 31 } as const

interface Range {
  readonly min: number
  readonly max: number
  readonly step: number
}

/** One step up or down, kept within the range and on its steps. */
export function stepped(value: number, direction: 1 | -1, { min, max, step }: Range): number {
  return Math.min(max, Math.max(min, value + direction * step))
}

export interface Scroll {
  readonly words: number
  /** Of the text alone, in pixels. */
  readonly height: number
  readonly wordsPerMinute: number
}

/** How fast the text moves so that its words pass the reading line at the chosen speed. */
export function pixelsPerSecond({ words, height, wordsPerMinute }: Scroll): number {
  return words === 0 ? 0 : (height * wordsPerMinute) / (60 * words)
}

export function readingMs(words: number, wordsPerMinute: number): number {
  return (words / wordsPerMinute) * 60_000
}

/** With reduced motion the text stands still, then moves by a whole line. */
export function wholeLines(position: number, lineHeight: number): number {
  return Math.floor(position / lineHeight) * lineHeight
}
