import { mixSounds } from '#shared/export/mix-sounds.ts'
import { EXPORT_SAMPLE_RATE } from '#shared/export/preset.ts'
import type { RunOptions } from '../../ffmpeg/run.ts'
import { streamFfmpeg } from '../../ffmpeg/stream.ts'
import type { StereoSound } from './mix-sound.ts'

/** A file that is heard, `offset` samples later in its own time. */
export interface HeardFile {
  readonly file: string
  readonly offset: number
}

/** Bytes of one sample of both channels. */
const SAMPLE_BYTES = 8

const OUTPUT = [
  ...['-ar', `${EXPORT_SAMPLE_RATE}`, '-ac', '2', '-flush_packets', '0', '-f', 'f32le'],
]

/** Everything that is heard together, mixed, from its first sample; silence follows without end. */
export function decodeTogether(
  files: readonly HeardFile[],
  options: RunOptions,
): AsyncIterable<StereoSound> {
  const mixed = files.map(({ offset }, input) => ({ input, offset }))
  const command = {
    inputs: files.map(({ file }) => ({ file })),
    filter: mixSounds(mixed, EXPORT_SAMPLE_RATE, 'mix').join(';'),
    output: ['-map', '[mix]', ...OUTPUT],
  }
  return asSound(streamFfmpeg(command, options))
}

/** A file, over and over again. */
export function decodeRepeated(file: string, options: RunOptions): AsyncIterable<StereoSound> {
  const command = {
    inputs: [{ file, options: ['-stream_loop', '-1'] }],
    output: ['-map', '0:a:0', ...OUTPUT],
  }
  return asSound(streamFfmpeg(command, options))
}

async function* asSound(bytes: AsyncIterable<Buffer>): AsyncGenerator<StereoSound, void> {
  let rest = Buffer.alloc(0)
  for await (const piece of bytes) {
    const all = rest.length > 0 ? Buffer.concat([rest, piece]) : piece
    const whole = all.length - (all.length % SAMPLE_BYTES)
    rest = Buffer.from(all.subarray(whole))
    // A copy of its own: what a pipe gives need not lie where a float may.
    const sound = new Float32Array(whole / 4)
    new Uint8Array(sound.buffer).set(all.subarray(0, whole))
    yield sound
  }
}
