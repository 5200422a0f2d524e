import {
  type ExportedEpisode,
  type PictureSize,
  framesPerSecond,
  lengthInSeconds,
} from './exported-episode.ts'

/** What is left of the picture, as a person would say it. */
export type FittedQuality = 'clear' | 'fair' | 'rough'

export interface FittedCoding extends PictureSize {
  readonly quality: FittedQuality
  readonly audioKbps: number
  readonly mostKbps: number
}

interface Rung extends PictureSize {
  readonly quality: FittedQuality
  /** Needed for the picture. */
  readonly fromKbps: number
  readonly audioKbps: number
}

/** From the best down; below the last a face is a smear and text cannot be read. */
const RUNGS: readonly Rung[] = [
  { quality: 'clear', width: 640, height: 360, fromKbps: 450, audioKbps: 96 },
  { quality: 'fair', width: 640, height: 360, fromKbps: 220, audioKbps: 64 },
  { quality: 'rough', width: 426, height: 240, fromKbps: 110, audioKbps: 48 },
]

/** More than this adds nothing at this size. */
const ENOUGH_KBPS = 1500

/** Seconds of the picture's rate that the encoder may be ahead of it: lets hard moments borrow. */
export const BORROWED_SECONDS = 8

/** Kept free for title, description and chapters. */
const WORDS_BYTES = 100_000

/** Bytes that MP4 keeps about each frame of picture and each block of sound, with some to spare. */
const BYTES_PER_FRAME = 20
const SOUND_BLOCKS_PER_SECOND = 47
const BYTES_PER_SOUND_BLOCK = 10

/** Sound comes out this much larger than asked for at worst. */
const SOUND_EXCESS = 1.05

/** The best coding whose file stays below `mostBytes`; undefined when none is worth watching. */
export function fitIntoBytes(
  mostBytes: number,
  episode: ExportedEpisode,
): FittedCoding | undefined {
  for (const { fromKbps, ...rung } of RUNGS) {
    const kbps = pictureKbps(mostBytes, episode, rung.audioKbps)
    if (kbps >= fromKbps) {
      return { ...rung, mostKbps: Math.min(ENOUGH_KBPS, kbps) }
    }
  }
  return undefined
}

/** Longest episode, in whole seconds, of which something worth watching is left. */
export function longestFitting(mostBytes: number, episode: ExportedEpisode): number {
  const last = RUNGS.at(-1)
  if (!last) {
    return 0
  }
  const bits = (mostBytes - WORDS_BYTES) * 8 - last.fromKbps * 1000 * BORROWED_SECONDS
  return Math.floor(bits / 1000 / (last.fromKbps + besidesPicture(episode, last.audioKbps)))
}

function pictureKbps(mostBytes: number, episode: ExportedEpisode, audioKbps: number): number {
  const seconds = lengthInSeconds(episode)
  const bits = (mostBytes - WORDS_BYTES) * 8
  const others = besidesPicture(episode, audioKbps) * 1000 * seconds
  return Math.floor((bits - others) / 1000 / (seconds + BORROWED_SECONDS))
}

/** Kilobits a second of sound and of the container. */
function besidesPicture(episode: ExportedEpisode, audioKbps: number): number {
  const container =
    framesPerSecond(episode) * BYTES_PER_FRAME + SOUND_BLOCKS_PER_SECOND * BYTES_PER_SOUND_BLOCK
  return audioKbps * SOUND_EXCESS + (container * 8) / 1000
}
