import { streamFfmpeg } from '#main/ffmpeg/stream.ts'
import { programs } from './make-media.ts'

/** The sound of a file as samples of one channel at 48 kHz, -1 to 1. */
export async function readSamples(file: string): Promise<Float32Array> {
  const output = ['-map', '0:a:0', '-f', 'f32le', '-ac', '1', '-ar', '48000']
  const pieces: Buffer[] = []
  for await (const piece of streamFfmpeg(
    { inputs: [{ file }], output },
    { programs, subject: file },
  )) {
    pieces.push(piece)
  }
  const bytes = Buffer.concat(pieces)
  return new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4)
}

const RATE = 48_000

/** How loud one pitch is in the tenth of a second around a moment (a single Fourier coefficient). */
export function loudness(samples: Float32Array, seconds: number, hertz: number): number {
  const count = RATE / 10
  const from = Math.round(seconds * RATE - count / 2)
  let real = 0
  let imaginary = 0
  for (let index = 0; index < count; index++) {
    const angle = (2 * Math.PI * hertz * index) / RATE
    real += (samples[from + index] ?? 0) * Math.cos(angle)
    imaginary += (samples[from + index] ?? 0) * Math.sin(angle)
  }
  return (2 * Math.hypot(real, imaginary)) / count
}
