import { basename } from 'node:path'
import type { Asset } from '#shared/episodes/asset.ts'
import { aacEncoding } from '#shared/export/encoding.ts'
import { mixSounds } from '#shared/export/mix-sounds.ts'
import { sampleNumber, toSeconds } from '#shared/time/ticks.ts'
import type { Programs } from '../ffmpeg/programs.ts'
import { type RunOptions, runFfmpeg } from '../ffmpeg/run.ts'
import type { SoundFile } from '../workspace/sound-files.ts'

export interface ProxyRequest {
  readonly programs: Programs
  readonly asset: Asset
  readonly file: string
  /** Everything that is heard with it. */
  readonly sounds: readonly SoundFile[]
  readonly target: string
}

const RATE = 48_000

/**
 * Writes a stand-in that the window can play: same length, at most 720 lines, with all sounds that belong
 * to it mixed. Exports never use it.
 */
export async function makeProxy(
  { programs, asset, file, sounds, target }: ProxyRequest,
  options: Pick<RunOptions, 'signal' | 'logFile' | 'onProgress'>,
): Promise<void> {
  const mixed = sounds.map(({ offset }, index) => ({
    input: index + 1,
    offset: sampleNumber(offset, RATE),
  }))
  const sound = [
    ...['-map', '[mix]', ...aacEncoding(160), '-ac', '2'],
    ...['-t', `${toSeconds(asset.duration)}`],
  ]
  const command = {
    inputs: [{ file }, ...sounds.map((other) => ({ file: other.file }))],
    outputs: [
      {
        file: target,
        options: [
          ...pictureOptions(asset),
          ...(sounds.length > 0 ? sound : []),
          ...['-movflags', '+faststart', '-f', 'mp4'],
        ],
      },
    ],
  }
  await runFfmpeg(
    mixed.length > 0
      ? { ...command, filter: mixSounds(mixed, { rate: RATE }, 'mix').join(';') }
      : command,
    { ...options, programs, subject: basename(file), duration: asset.duration },
  )
}

function pictureOptions({ video, kind }: Asset): string[] {
  if (!video || kind !== 'video') {
    return []
  }
  // A picture that plays as it is need not be made again: only its sounds are mixed.
  if (video.codec === 'h264' && video.height <= 1080) {
    return ['-map', '0:v:0', '-c:v', 'copy']
  }
  return [
    ...['-map', '0:v:0', '-c:v', 'libx264', '-preset', 'veryfast', '-crf', '26', '-g', '30'],
    ...['-vf', "scale=-2:'min(720,ih)',format=yuv420p"],
  ]
}
