import type { RoughPart } from './exact-times.ts'
import { FRAMES_PER_SECOND } from './mel-spectrum.ts'
import type { SpokenLine } from './reference.ts'

/** A word or two, and a gap in which they could have been read. */
const SHORT_SECONDS = 0.6
const NARROWEST = 0.04 * FRAMES_PER_SECOND
const WIDEST = 2 * FRAMES_PER_SECOND
const DOUBTFUL_FIT = 0.42

/**
 * Puts short lines in where only they are missing between their neighbours. A single word is easily overheard;
 * if it was read, it was read there. It stays in doubt.
 */
export function addMissing(found: readonly RoughPart[], lines: readonly SpokenLine[]): RoughPart[] {
  return found.flatMap((part, index) => {
    const next = found[index + 1]
    const missing = lines[part.line + 1]
    const gap = (next?.start ?? 0) - part.end
    const isOnlyOne = next?.line === part.line + 2 && missing !== undefined
    return isOnlyOne && gap >= NARROWEST && gap <= WIDEST && spokenSeconds(missing) <= SHORT_SECONDS
      ? [part, { line: part.line + 1, start: part.end, end: part.end + gap, fit: DOUBTFUL_FIT }]
      : [part]
  })
}

function spokenSeconds({ phones }: SpokenLine): number {
  return phones.reduce((sum, { symbol, start, end }) => sum + (symbol ? end - start : 0), 0)
}
