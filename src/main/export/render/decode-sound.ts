import type { Channels } from '#shared/export/channels-heard.ts'
import { mixSounds } from '#shared/export/mix-sounds.ts'
import { EXPORT_SAMPLE_RATE } from '#shared/export/preset.ts'
import { SHARE_OF_MONO } from '#shared/voice/heard-through.ts'
import { floatSamples } from '../../ffmpeg/float-samples.ts'
import type { RunOptions } from '../../ffmpeg/run.ts'
import { streamFfmpeg } from '../../ffmpeg/stream.ts'
import type { Sound } from './mix-sound.ts'

/** A file that is heard, `offset` samples later in its own time. */
export interface HeardFile {
  readonly file: string
  readonly offset: number
  /** A factor; 1 is as it is in the file. */
  readonly gain: number
}

/**
 * Everything that is heard together, mixed, from its first sample; silence follows without end. As one channel it is
 * what would be heard on either side.
 */
export function decodeTogether(
  files: readonly HeardFile[],
  channels: Channels,
  options: RunOptions,
): AsyncIterable<Sound> {
  const share = channels === 1 ? SHARE_OF_MONO : 1
  const mixed = files.map(({ offset, gain }, input) => ({ input, offset, gain: gain * share }))
  const form = { rate: EXPORT_SAMPLE_RATE, layout: channels === 1 ? 'mono' : 'stereo' } as const
  const command = {
    inputs: files.map(({ file }) => ({ file })),
    filter: mixSounds(mixed, form, 'mix').join(';'),
    output: ['-map', '[mix]', ...output(channels)],
  }
  return floatSamples(streamFfmpeg(command, options), channels)
}

/** A file, over and over again, on two channels. */
export function decodeRepeated(file: string, options: RunOptions): AsyncIterable<Sound> {
  const command = {
    inputs: [{ file, options: ['-stream_loop', '-1'] }],
    output: ['-map', '0:a:0', ...output(2)],
  }
  return floatSamples(streamFfmpeg(command, options), 2)
}

function output(channels: Channels): string[] {
  return [
    ...['-ar', `${EXPORT_SAMPLE_RATE}`, '-ac', `${channels}`],
    ...['-flush_packets', '0', '-f', 'f32le'],
  ]
}
