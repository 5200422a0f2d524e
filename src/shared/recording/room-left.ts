import type { ChosenSource } from './capture-settings.ts'
import { isSound } from './source.ts'
import { soundBytesPerSecond } from './sound-format.ts'

/** Kept free on the disk: with less, recording stops in good order. */
export const RESERVE_BYTES = 1_000_000_000

/** A moving 1080p picture as it is recorded; a still screen needs far less. */
const PICTURE_BYTES_PER_SECOND = 1_200_000

/** Bytes a second that these sources will need, before anything was measured. */
export function expectedBytesPerSecond(sources: readonly Pick<ChosenSource, 'kind'>[]): number {
  return sources.reduce(
    (sum, { kind }) => sum + (isSound(kind) ? soundBytesPerSecond(kind) : PICTURE_BYTES_PER_SECOND),
    0,
  )
}

/** Whole minutes of recording that fit before the reserve is touched; undefined when nothing is recorded. */
export function minutesLeft(
  freeBytes: number,
  reserveBytes: number,
  bytesPerSecond: number,
): number | undefined {
  if (bytesPerSecond <= 0) {
    return undefined
  }
  return Math.max(0, Math.floor((freeBytes - reserveBytes) / bytesPerSecond / 60))
}
