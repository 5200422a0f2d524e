import { basename } from 'node:path'
import { type Ticks, toSeconds } from '#shared/time/ticks.ts'
import type { Programs } from '../ffmpeg/programs.ts'
import { runFfmpeg } from '../ffmpeg/run.ts'

export interface FrameRequest {
  readonly programs: Programs
  readonly file: string
  readonly at: Ticks
  /** In pixels; the height follows. */
  readonly width: number
  readonly target: string
}

/** Writes one moment of a video, or an image, as a small JPEG. */
export async function extractFrame(request: FrameRequest): Promise<void> {
  const seek = request.at > 0 ? ['-ss', toSeconds(request.at).toFixed(6)] : []
  await runFfmpeg(
    {
      inputs: [{ file: request.file, options: seek }],
      outputs: [
        {
          file: request.target,
          options: [
            ...['-map', '0:v:0', '-vf', `scale=${request.width}:-2`, '-frames:v', '1'],
            ...['-q:v', '4', '-pix_fmt', 'yuvj420p', '-f', 'image2', '-update', '1'],
          ],
        },
      ],
    },
    { programs: request.programs, subject: basename(request.file) },
  )
}
