import { risen } from './risen.ts'
import type { Slope, SoundPiece } from './sound-plan.ts'

/**
 * How loud a piece is at a sample counted from its start, 0 to 1: two that meet add up to one, and what comes
 * out of silence or goes into it is silent at its very first or last sample.
 */
export function pieceEnvelope({ samples, rise, fall }: SoundPiece, sample: number): number {
  return along(rise, sample) * (1 - along(fall, sample - samples))
}

function along({ from, to }: Slope, sample: number): number {
  if (sample >= to) {
    return 1
  }
  if (sample < from) {
    return 0
  }
  return risen((sample - from) / Math.max(1, to - from - 1))
}

/** The first sample of the export at which a piece is heard. */
export function heardFrom({ at, rise }: SoundPiece): number {
  return at + Math.min(0, rise.from)
}

/** The sample of the export from which on a piece is not heard any more. */
export function heardUntil({ at, samples, fall }: SoundPiece): number {
  return at + samples + Math.max(0, fall.to)
}
