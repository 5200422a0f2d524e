import { setImmediate } from 'node:timers/promises'
import { RNNOISE_FRAME, Rnnoise } from './rnnoise.ts'

/** After so many frames (some two milliseconds of work) everything else has its turn. */
const FRAMES_IN_A_ROW = 8

export interface SuppressOptions {
  readonly channels: number
  /** How much of what was recorded is left beneath the cleaned voice, as a factor. */
  readonly residual: number
}

/**
 * Takes noise out of a voice: as long as before to the sample, and nothing is heard earlier or later.
 * Sound at 48 kHz, channel beside channel.
 */
export async function* suppressNoise(
  sound: AsyncIterable<Float32Array>,
  { channels, residual }: SuppressOptions,
): AsyncGenerator<Float32Array, void> {
  const voices = await Promise.all(Array.from({ length: channels }, () => Rnnoise.open()))
  const size = RNNOISE_FRAME * channels
  let recorded: Frame = { samples: new Float32Array(size), filled: 0 }
  /** Takes the next frame and answers the one before: RNNoise is one behind. */
  const cleanBefore = (next: Frame): Float32Array => {
    const cleaned = new Float32Array(size)
    voices.forEach((voice, channel) => {
      const heard = channelOf(next.samples, channel, channels)
      voice.replace(heard)
      heard.forEach((sample, index) => {
        const at = index * channels + channel
        cleaned[at] = sample + ((recorded.samples[at] ?? 0) - sample) * residual
      })
    })
    const { filled } = recorded
    recorded = next
    return cleaned.subarray(0, filled)
  }
  try {
    let count = 0
    for await (const frame of inFrames(sound, size)) {
      yield cleanBefore(frame)
      count += 1
      if (count % FRAMES_IN_A_ROW === 0) {
        await setImmediate()
      }
    }
    yield cleanBefore({ samples: new Float32Array(size), filled: 0 })
  } finally {
    voices.forEach((voice) => voice.close())
  }
}

function channelOf(samples: Float32Array, channel: number, channels: number): Float32Array {
  return Float32Array.from(
    { length: RNNOISE_FRAME },
    (_, index) => samples[index * channels + channel] ?? 0,
  )
}

interface Frame {
  /** Filled up with silence at the end of the sound. */
  readonly samples: Float32Array
  readonly filled: number
}

async function* inFrames(
  sound: AsyncIterable<Float32Array>,
  size: number,
): AsyncGenerator<Frame, void> {
  let samples = new Float32Array(size)
  let filled = 0
  for await (const piece of sound) {
    for (let from = 0; from < piece.length;) {
      const part = piece.subarray(from, from + size - filled)
      samples.set(part, filled)
      filled += part.length
      from += part.length
      if (filled === size) {
        yield { samples, filled }
        samples = new Float32Array(size)
        filled = 0
      }
    }
  }
  if (filled > 0) {
    yield { samples, filled }
  }
}
