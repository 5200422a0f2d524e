import { LEVELS_PER_SECOND, NO_SOUND } from '../editing/sound-levels.ts'
import type { HeardPiece } from './words-of-pieces.ts'

/** So many half decibels louder in another microphone: it was said into that one. */
const CLEARLY_LOUDER = 12

/**
 * What was said into this microphone, of all it has heard: what is clearly louder in another one belongs to
 * that. Levels are on the same time (see sound-levels.ts).
 */
export function ownPieces(
  pieces: readonly HeardPiece[],
  levels: Uint8Array,
  others: readonly Uint8Array[],
): HeardPiece[] {
  return pieces.filter((piece) => {
    const own = loudness(levels, piece)
    return others.every((other) => own - loudness(other, piece) < CLEARLY_LOUDER)
  })
}

/** Half decibels below full scale, on average: less is louder. */
function loudness(levels: Uint8Array, { start, end }: HeardPiece): number {
  const from = Math.floor(start * LEVELS_PER_SECOND)
  const to = Math.max(from + 1, Math.ceil(end * LEVELS_PER_SECOND))
  let sum = 0
  for (let index = from; index < to; index++) {
    sum += levels[index] ?? NO_SOUND
  }
  return sum / (to - from)
}
