import type { RoughPart } from './exact-times.ts'
import { quietThreshold } from './sound.ts'

/** A recording of which less is found, of a script of which less is found, is probably of something else. */
const LEAST_COVERAGE = 0.25

/**
 * A few lines of a long script seem to be heard in any recording, and what is learnt from them speaks for them. So
 * they count less when they are a small part both of the script and of what is heard.
 */
export function weighedByCoverage(
  found: readonly RoughPart[],
  parts: number,
  loudness: Float32Array,
): RoughPart[] {
  const quiet = quietThreshold(loudness)
  const loudIn = (start: number, end: number) =>
    loudness.subarray(start, end).reduce((sum, value) => sum + (value > quiet ? 1 : 0), 0)
  const heard = found.reduce((sum, { start, end }) => sum + loudIn(start, end), 0)
  const ofRecording = heard / Math.max(1, loudIn(0, loudness.length))
  const ofScript = new Set(found.map(({ line }) => line)).size / parts
  const share = Math.min(1, Math.max(ofRecording, ofScript) / LEAST_COVERAGE)
  return found.map((part) => ({ ...part, fit: part.fit * share ** 2 }))
}
