import { basename } from 'node:path'
import type { Asset } from '#shared/episodes/asset.ts'
import type { Programs } from '../ffmpeg/programs.ts'
import { type RunOptions, runFfmpeg } from '../ffmpeg/run.ts'

export interface ProxyRequest {
  readonly programs: Programs
  readonly asset: Asset
  readonly file: string
  readonly target: string
}

/** Writes a stand-in that the window can play: same length, at most 720 lines. Exports never use it. */
export async function makeProxy(
  { programs, asset, file, target }: ProxyRequest,
  options: Pick<RunOptions, 'signal' | 'logFile' | 'onProgress'>,
): Promise<void> {
  const picture = asset.video
    ? ['-map', '0:v:0', '-c:v', 'libx264', '-preset', 'veryfast', '-crf', '26', '-g', '30']
    : []
  const size = asset.video ? ['-vf', "scale=-2:'min(720,ih)',format=yuv420p"] : []
  const sound = asset.audio ? ['-map', '0:a:0', '-c:a', 'aac', '-b:a', '128k', '-ac', '2'] : []
  await runFfmpeg(
    {
      inputs: [{ file }],
      outputs: [
        {
          file: target,
          options: [...picture, ...size, ...sound, '-movflags', '+faststart', '-f', 'mp4'],
        },
      ],
    },
    { ...options, programs, subject: basename(file), duration: asset.duration },
  )
}
