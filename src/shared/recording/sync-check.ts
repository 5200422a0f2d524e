/** A moment at which something was measured, in milliseconds. */
export interface Measured {
  readonly atMs: number
  readonly value: number
}

/**
 * Flashes come so far apart. Not two seconds: 30 or 25 pictures a second would catch each of them in the same part
 * of a frame, and the check would be off by half a frame. So they are caught in all parts, which evens out.
 */
export const FLASHES_EVERY_MS = 2009

/** A flash must lift the picture's brightness (0 to 255) by this much to be told from a moving screen. */
const FLASH_RISE = 12
/** The quietest click that counts, of full scale: room noise is below it. */
const CLICK_PEAK = 0.01
/** Within half of that a click belongs to its flash. */
const BELONGS_MS = 900
/** A click has one beginning, however long it rings. */
const RING_MS = 400
const FEWEST_PAIRS = 2
/** More than a frame of 25 a second from the middle of all pairs, it was no click of ours. */
const STRAY_MS = 50

/** When a picture began to be bright, from the brightness of each frame. */
export function flashes(frames: readonly Measured[]): number[] {
  const darkest = frames.reduce((least, { value }) => Math.min(least, value), 255)
  const brightest = highest(frames)
  return brightest - darkest < FLASH_RISE ? [] : risesAbove(frames, (darkest + brightest) / 2)
}

/** When a sound began to be loud, from the highest sample of each short stretch. */
export function clicks(peaks: readonly Measured[]): number[] {
  const loudest = highest(peaks)
  return loudest < CLICK_PEAK ? [] : risesAbove(peaks, loudest / 3)
}

function highest(measured: readonly Measured[]): number {
  return measured.reduce((most, { value }) => Math.max(most, value), 0)
}

function risesAbove(measured: readonly Measured[], threshold: number): number[] {
  let lastAbove = Number.NEGATIVE_INFINITY
  return measured.flatMap(({ atMs, value }) => {
    if (value <= threshold) {
      return []
    }
    const isNew = atMs - lastAbove > RING_MS
    lastAbove = atMs
    return isNew ? [atMs] : []
  })
}

/**
 * How much later the clicks come than the flashes they were made with, in milliseconds: the mean of all
 * pairs but stray ones. Undefined when too few were caught together.
 */
export function delayOf(
  flashed: readonly number[],
  clicked: readonly number[],
): number | undefined {
  const delays = flashed.flatMap((flash) => {
    const nearest = clicked.toSorted((a, b) => Math.abs(a - flash) - Math.abs(b - flash))[0]
    return nearest !== undefined && Math.abs(nearest - flash) < BELONGS_MS ? [nearest - flash] : []
  })
  if (delays.length < FEWEST_PAIRS) {
    return undefined
  }
  const middle = delays.toSorted((a, b) => a - b)[Math.floor(delays.length / 2)] ?? 0
  const believed = delays.filter((delay) => Math.abs(delay - middle) <= STRAY_MS)
  return believed.reduce((sum, delay) => sum + delay, 0) / believed.length
}
