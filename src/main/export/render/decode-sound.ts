import { mixSounds } from '#shared/export/mix-sounds.ts'
import { EXPORT_SAMPLE_RATE } from '#shared/export/preset.ts'
import { floatSamples } from '../../ffmpeg/float-samples.ts'
import type { RunOptions } from '../../ffmpeg/run.ts'
import { streamFfmpeg } from '../../ffmpeg/stream.ts'
import type { StereoSound } from './mix-sound.ts'

/** A file that is heard, `offset` samples later in its own time. */
export interface HeardFile {
  readonly file: string
  readonly offset: number
  /** A factor; 1 is as it is in the file. */
  readonly gain: number
}

const CHANNELS = 2

const OUTPUT = [
  ...['-ar', `${EXPORT_SAMPLE_RATE}`, '-ac', `${CHANNELS}`],
  ...['-flush_packets', '0', '-f', 'f32le'],
]

/** Everything that is heard together, mixed, from its first sample; silence follows without end. */
export function decodeTogether(
  files: readonly HeardFile[],
  options: RunOptions,
): AsyncIterable<StereoSound> {
  const mixed = files.map(({ offset, gain }, input) => ({ input, offset, gain }))
  const command = {
    inputs: files.map(({ file }) => ({ file })),
    filter: mixSounds(mixed, EXPORT_SAMPLE_RATE, 'mix').join(';'),
    output: ['-map', '[mix]', ...OUTPUT],
  }
  return floatSamples(streamFfmpeg(command, options), CHANNELS)
}

/** A file, over and over again. */
export function decodeRepeated(file: string, options: RunOptions): AsyncIterable<StereoSound> {
  const command = {
    inputs: [{ file, options: ['-stream_loop', '-1'] }],
    output: ['-map', '0:a:0', ...OUTPUT],
  }
  return floatSamples(streamFfmpeg(command, options), CHANNELS)
}
