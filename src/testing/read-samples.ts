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
