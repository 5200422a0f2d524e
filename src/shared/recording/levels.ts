import { z } from 'zod'

/** How loud a moment of sound was, in dBFS: 0 is the loudest a file can hold. */
export const Level = z.object({ peak: z.number(), rms: z.number() })
export type Level = z.infer<typeof Level>

/** Quieter than this is drawn and told as silence. */
export const METER_FLOOR = -60

/** The lowest level that is told: digital silence has no logarithm. */
export const NO_SOUND: Level = { peak: -120, rms: -120 }

/** A sample at or above this was cut off by the converter. */
export const CLIPPED_AT = -0.1

export function decibels(amplitude: number): number {
  return Math.max(NO_SOUND.peak, 20 * Math.log10(Math.max(amplitude, 1e-6)))
}

/** What a person is told about a microphone. */
export type LevelVerdict = 'silent' | 'quiet' | 'clear' | 'loud' | 'clipping'

/** Peaks over the last seconds, as `peakOver` gives them, against the guide: average -18, peaks under -6. */
export function levelVerdict(peak: number): LevelVerdict {
  if (peak >= CLIPPED_AT) {
    return 'clipping'
  }
  if (peak > -3) {
    return 'loud'
  }
  if (peak > -24) {
    return 'clear'
  }
  return peak > -50 ? 'quiet' : 'silent'
}

const FALL_PER_SECOND = 20
const HOLD_MS = 1500
/** The verdict is about what was said lately, not about this very moment: people pause between sentences. */
const VERDICT_MS = 3000

/** What a meter shows: rises at once, falls slowly, remembers the highest peak and whether it clipped. */
export interface Meter {
  readonly shown: number
  readonly held: number
  readonly heldAtMs: number
  readonly hasClipped: boolean
  /** When the sound was last loud enough to be a voice. */
  readonly heardAtMs: number
  /** The highest peak lately, and when it was. */
  readonly recent: number
  readonly recentAtMs: number
}

export function startMeter(nowMs: number): Meter {
  const floor = NO_SOUND.peak
  return {
    shown: floor,
    held: floor,
    heldAtMs: nowMs,
    hasClipped: false,
    heardAtMs: nowMs,
    recent: floor,
    recentAtMs: nowMs,
  }
}

/** The meter after a new level, `elapsedMs` after the one before. */
export function moveMeter(
  meter: Meter,
  level: Level,
  now: { ms: number; elapsedMs: number },
): Meter {
  const fallen = meter.shown - (FALL_PER_SECOND * now.elapsedMs) / 1000
  const isNewPeak = level.peak >= meter.held || now.ms - meter.heldAtMs > HOLD_MS
  const isNewRecent = level.peak >= meter.recent || now.ms - meter.recentAtMs > VERDICT_MS
  return {
    shown: Math.max(level.peak, fallen),
    held: isNewPeak ? level.peak : meter.held,
    heldAtMs: isNewPeak ? now.ms : meter.heldAtMs,
    hasClipped: meter.hasClipped || level.peak >= CLIPPED_AT,
    heardAtMs: levelVerdict(level.peak) === 'silent' ? meter.heardAtMs : now.ms,
    recent: isNewRecent ? level.peak : meter.recent,
    recentAtMs: isNewRecent ? now.ms : meter.recentAtMs,
  }
}
