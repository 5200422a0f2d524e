import { EXPORT_SAMPLE_RATE, type Loudness } from './preset.ts'

/** What ebur128 found; minus infinity for silence. */
export interface MeasuredLoudness {
  /** LUFS. */
  readonly integrated: number
  /** Of a finished file between samples, too (dBTP); of a mix its highest sample (dBFS). */
  readonly peak: number
}

export const SILENT: MeasuredLoudness = {
  integrated: Number.NEGATIVE_INFINITY,
  peak: Number.NEGATIVE_INFINITY,
}

/** How the sound is brought to its loudness. */
export interface LoudnessCorrection {
  /** dB. */
  readonly gain: number
  /** Highest sample value in dBFS, where the gain alone would pass the limit. */
  readonly limit: number | undefined
}

export const NO_CORRECTION: LoudnessCorrection = { gain: 0, limit: undefined }

/** Below this there is nothing but room noise: raising it would help nobody (EBU R 128's gate is -70). */
const SILENCE = -65

/** MP3 and AAC overshoot what went in by about this much (measured on voices). */
const CODING_MARGIN = 0.8

/**
 * Between samples sound is seldom higher than on them by more than this, dB. Where it is, the finished file is heard to
 * be too peaky, and its sound coded once more.
 */
const BETWEEN_SAMPLES = 1

/** The correction for a mix that was measured once. */
export function correctLoudness(measured: MeasuredLoudness, wanted: Loudness): LoudnessCorrection {
  if (measured.integrated < SILENCE) {
    return NO_CORRECTION
  }
  const gain = wanted.target - measured.integrated
  const limit = wanted.truePeak - CODING_MARGIN
  return { gain, limit: measured.peak + BETWEEN_SAMPLES + gain > limit ? limit : undefined }
}

/** A correction and what was heard after it. */
export interface Trial {
  readonly correction: LoudnessCorrection
  readonly heard: number
}

/** Raising the gain by more than this at once would overshoot, dB. */
const BOLDEST_STEP = 6

/**
 * Once more after hearing the corrected sound. Limiting takes away part of every further decibel, how much
 * shows between the last two trials.
 */
export function refineCorrection(
  last: Trial,
  before: Trial | undefined,
  wanted: Loudness,
): LoudnessCorrection {
  const missing = wanted.target - last.heard
  const gained = before ? last.correction.gain - before.correction.gain : 1
  const heard = before ? last.heard - before.heard : 1
  const stepPerDecibel = heard === 0 ? 1 : Math.min(4, Math.max(0.5, gained / heard))
  const step = Math.min(BOLDEST_STEP, Math.max(-BOLDEST_STEP, missing * stepPerDecibel))
  return { ...last.correction, gain: last.correction.gain + step }
}

/** How far a finished file may be from its loudness, LU: within half of what a listener could notice. */
const TOLERANCE = 0.4

/**
 * The correction for a finished file that coding has made too quiet, too loud or too peaky; undefined
 * when it is as wanted.
 */
export function retouch(
  correction: LoudnessCorrection,
  heard: MeasuredLoudness,
  wanted: Loudness,
): LoudnessCorrection | undefined {
  const missing = wanted.target - heard.integrated
  const excess = heard.peak - wanted.truePeak
  if (heard.integrated < SILENCE || (Math.abs(missing) <= TOLERANCE && excess <= 0)) {
    return undefined
  }
  const limit = correction.limit ?? wanted.truePeak - CODING_MARGIN
  return { gain: correction.gain + missing, limit: limit - Math.max(0, excess) }
}

/** Between samples a peak can be higher than on them: limit at four times the rate (ITU-R BS.1770-4). */
const OVERSAMPLED = EXPORT_SAMPLE_RATE * 4
const ATTACK_MS = 5

/** The filter chain of a correction; keeps `samples`, the length of the sound, exactly. */
export function loudnessFilter(correction: LoudnessCorrection, samples: number): string {
  return correctingFilter(correction, samples, OVERSAMPLED)
}

/**
 * The same, to measure how loud the sound comes out: peaks between samples pass, which nobody hears, and it
 * takes a third of the time.
 */
export function loudnessTrialFilter(correction: LoudnessCorrection, samples: number): string {
  return correctingFilter(correction, samples, EXPORT_SAMPLE_RATE)
}

function correctingFilter(
  { gain, limit }: LoudnessCorrection,
  samples: number,
  rate: number,
): string {
  const volume = `volume=${gain.toFixed(3)}dB`
  if (limit === undefined) {
    return volume
  }
  const ceiling = (10 ** (limit / 20)).toFixed(6)
  const delay = (rate * ATTACK_MS) / 1000
  return [
    volume,
    `apad=pad_dur=0.1`,
    `aresample=${rate}`,
    `alimiter=limit=${ceiling}:level=0:attack=${ATTACK_MS}:release=60`,
    // The limiter looks ahead, which delays the sound.
    `atrim=start_sample=${delay},asetpts=PTS-STARTPTS`,
    `aresample=${EXPORT_SAMPLE_RATE}`,
    `atrim=end_sample=${samples}`,
  ].join(',')
}
