/**
 * The levels file: one byte for each hundredth of a second of an asset, from its start, all channels mixed
 * to one: how far its loudest sample lies below full scale, in whole half decibels. 255 is silence itself.
 * Beside the waveform, whose steps are too coarse for quiet sounds (its smallest is −42 dB).
 */
export const LEVELS_PER_SECOND = 100

/** Quieter than this cannot be told: −127.5 dB. */
export const NO_SOUND = 255

/** The byte for a stretch whose loudest sample is `sample`, 0 to 1. */
export function levelOf(sample: number): number {
  return sample <= 0 ? NO_SOUND : Math.min(NO_SOUND, Math.max(0, Math.floor(halfDecibels(sample))))
}

/** A stretch with this byte or a greater one is quieter than `decibels` (dBFS). */
export function quieterThan(decibels: number): number {
  return Math.max(0, Math.ceil(-2 * decibels))
}

function halfDecibels(sample: number): number {
  return -40 * Math.log10(sample)
}
