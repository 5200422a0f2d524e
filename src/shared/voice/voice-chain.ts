import type { Voice } from '../editing/sound-settings.ts'

/** What is done to a voice, in this order, at 48 kHz. Nothing in it delays the sound. */
export interface VoiceChain {
  /** Filters of ffmpeg before noise is taken out. */
  readonly before: readonly string[]
  /** How much of the noise is left, as a factor; undefined leaves it all. */
  readonly noise: number | undefined
  /** Filters of ffmpeg after it. */
  readonly after: readonly string[]
}

/**
 * Compressors work from fixed thresholds: every voice is brought to this loudness (LUFS) for them, and back
 * afterwards, so that a quiet recording is treated as a loud one is.
 */
const WORKING_LOUDNESS = -20
/** Below this there is no voice (EBU R 128's gate is -70). */
const SILENCE = -65
/** A recording further off than this, dB, is brought only so far: its noise would become the voice. */
const FARTHEST = 36

const CHAINS: Readonly<Record<Voice, VoiceChain>> = {
  gentle: {
    before: ['highpass=f=75'],
    noise: undefined,
    after: ['acompressor=threshold=-18dB:ratio=2:attack=15:release=220:knee=4', 'volume=2.9dB'],
  },
  clear: {
    before: ['highpass=f=80'],
    noise: 0.15,
    after: [
      'equalizer=f=250:t=q:w=1:g=-1.5',
      'equalizer=f=3500:t=q:w=0.9:g=2',
      'acompressor=threshold=-19dB:ratio=2.5:attack=8:release=180:knee=4',
      'deesser=i=0.4:m=0.5:f=0.5',
      'volume=4.7dB',
    ],
  },
  rescue: {
    before: ['highpass=f=95'],
    noise: 0.04,
    after: [
      'agate=threshold=-44dB:ratio=2:range=-14dB:attack=5:release=220:knee=6',
      'equalizer=f=250:t=q:w=1:g=-2',
      'equalizer=f=3200:t=q:w=0.9:g=3',
      'acompressor=threshold=-22dB:ratio=3:attack=6:release=160:knee=4',
      'deesser=i=0.5:m=0.5:f=0.5',
      'volume=7.2dB',
    ],
  },
}

/** The chain for a recording that is so loud (integrated LUFS, before anything is done to it). */
export function voiceChain(voice: Voice, loudness: number): VoiceChain {
  const { before, noise, after } = CHAINS[voice]
  const missing = loudness < SILENCE ? 0 : WORKING_LOUDNESS - loudness
  const gain = Math.min(FARTHEST, Math.max(-FARTHEST, missing))
  return {
    before: [volume(gain), ...before],
    noise,
    after: [...after, volume(-gain)],
  }
}

function volume(decibels: number): string {
  return `volume=${decibels.toFixed(2)}dB`
}
