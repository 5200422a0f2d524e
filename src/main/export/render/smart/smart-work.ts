import type { PictureSize } from '#shared/export/exported-episode.ts'
import type { VideoPreset } from '#shared/export/preset.ts'
import type { SeenFrames } from '#shared/export/smart/part-of-plan.ts'
import type { FrameRate } from '#shared/time/ticks.ts'
import type { RunOptions } from '../../../ffmpeg/run.ts'
import type { RenderRequest } from '../request.ts'

/** An export whose picture is to be copied where it can be. */
export interface SmartWork extends SeenFrames {
  readonly preset: VideoPreset
  readonly size: PictureSize
  readonly rate: FrameRate
  readonly request: RenderRequest
  readonly options: RunOptions
}
