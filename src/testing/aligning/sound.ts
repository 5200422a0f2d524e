import { execFileSync } from 'node:child_process'

/** Everything is put together at this rate. */
export const RATE = 16_000

/** Sound of one channel from any file or, with options, any stream. */
export function decode(file: string, options: readonly string[] = []): Float32Array {
  const output = ['-ac', '1', '-ar', `${RATE}`, '-f', 'f32le', '-']
  const bytes = execFileSync('ffmpeg', ['-v', 'error', ...options, '-i', file, ...output], {
    maxBuffer: 1 << 30,
  })
  return new Float32Array(new Uint8Array(bytes).buffer)
}

/** A WAV file of 16 bits. */
export function asWav(samples: Float32Array): Buffer {
  const wav = Buffer.alloc(44 + 2 * samples.length)
  wav.write('RIFF')
  wav.writeUInt32LE(36 + 2 * samples.length, 4)
  wav.write('WAVEfmt ', 8)
  wav.writeUInt32LE(16, 16)
  wav.writeUInt16LE(1, 20)
  wav.writeUInt16LE(1, 22)
  wav.writeUInt32LE(RATE, 24)
  wav.writeUInt32LE(2 * RATE, 28)
  wav.writeUInt16LE(2, 32)
  wav.writeUInt16LE(16, 34)
  wav.write('data', 36)
  wav.writeUInt32LE(2 * samples.length, 40)
  samples.forEach((sample, index) => {
    wav.writeInt16LE(Math.round(32_767 * Math.max(-1, Math.min(1, sample))), 44 + 2 * index)
  })
  return wav
}

const WINDOW = RATE / 100
const LASTING = 3

/** The first and the last sample of what is heard: louder than 40 dB under the loudest hundredth of a second. */
export function heardPart(samples: Float32Array): { readonly start: number; readonly end: number } {
  const windows = Math.floor(samples.length / WINDOW)
  const power = Array.from({ length: windows }, (_, index) => powerOf(samples, index * WINDOW))
  const least = Math.max(...power) * 1e-4
  const isLoud = (index: number) => (power[index] ?? 0) >= least
  let first = 0
  while (first < windows && ![...Array(LASTING).keys()].every((step) => isLoud(first + step))) {
    first += 1
  }
  return { start: first * WINDOW, end: (power.findLastIndex((one) => one >= least) + 1) * WINDOW }
}

function powerOf(samples: Float32Array, from: number): number {
  let sum = 0
  for (let at = from; at < from + WINDOW; at++) {
    sum += (samples[at] ?? 0) ** 2
  }
  return sum / WINDOW
}

/** Loudness brought to the same mean everywhere. */
export function levelled(samples: Float32Array, rms = 0.08): Float32Array {
  const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length
  const scale = rms / Math.sqrt(Math.max(1e-9, power))
  return samples.map((sample) => sample * scale)
}

/** The same numbers every time. */
export function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
