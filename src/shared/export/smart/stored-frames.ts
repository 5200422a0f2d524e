import type { FrameRate } from '../../time/ticks.ts'

/** A frame of picture as a file holds it. */
export interface StoredFrame {
  /** Where it is shown: its number on the grid of the export, counted from the file's start. */
  readonly frame: number
  /** Whether reading may begin here. */
  readonly isKey: boolean
  /** Of its first byte in the file. */
  readonly position: number
  readonly bytes: number
}

/** What a file says of one frame, in its own units. */
export interface StoredPacket {
  /** When it is shown. */
  readonly time: number
  readonly isKey: boolean
  readonly position: number
  readonly bytes: number
}

/** How the times of a file are to be read. */
export interface FileClock {
  /** Seconds of one unit, as a fraction. */
  readonly unit: FrameRate
  /** When the first of all its streams begins, seconds: what ffmpeg calls zero. */
  readonly start: number
}

const MICROSECONDS = 1_000_000

/**
 * Puts frames on the grid of the export as ffmpeg's `fps` does: each at the nearest number. The order is
 * kept.
 */
export function onGrid(
  packets: readonly StoredPacket[],
  { unit, start }: FileClock,
  rate: FrameRate,
): StoredFrame[] {
  const microseconds = Math.round(start * MICROSECONDS)
  const shift = Math.round((microseconds * unit.denominator) / (unit.numerator * MICROSECONDS))
  const frames = unit.numerator * rate.numerator
  const units = unit.denominator * rate.denominator
  return packets.map(({ time, ...packet }) => ({
    ...packet,
    frame: Math.round(((time - shift) * frames) / units),
  }))
}

/**
 * The frames at which a file can be entered, as places in its order of decoding: key frames that everything
 * decoded before them is shown before, and everything after them after. Between two of them lies a group that
 * can be taken out whole.
 */
export function entrances(frames: readonly StoredFrame[]): number[] {
  const earliestAfter: number[] = []
  let earliest = Number.POSITIVE_INFINITY
  for (let place = frames.length - 1; place >= 0; place--) {
    earliestAfter[place] = earliest
    earliest = Math.min(earliest, frames[place]?.frame ?? earliest)
  }
  let latest = Number.NEGATIVE_INFINITY
  return frames.flatMap(({ frame, isKey }, place) => {
    const isEntrance = isKey && latest < frame && frame < (earliestAfter[place] ?? frame)
    latest = Math.max(latest, frame)
    return isEntrance ? [place] : []
  })
}

/** Whether every number of the grid has one frame at most. */
export function areDistinct(frames: readonly StoredFrame[]): boolean {
  return new Set(frames.map(({ frame }) => frame)).size === frames.length
}
