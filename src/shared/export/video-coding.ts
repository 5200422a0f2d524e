import { type ExportedEpisode, type PictureSize } from './exported-episode.ts'
import { fitIntoBytes } from './fit-into-bytes.ts'
import type { VideoPreset } from './preset.ts'

/** How the episode's picture and sound are coded in a preset; sizes are even. */
export interface VideoCoding extends PictureSize {
  readonly audioKbps: number | undefined
  /** The picture takes no more than this, over any ten seconds. */
  readonly mostKbps?: number | undefined
}

/** Undefined when what may be kept of the picture would not be worth watching. */
export function videoCoding(
  preset: VideoPreset,
  episode: ExportedEpisode,
): VideoCoding | undefined {
  if (preset.mostBytes !== undefined) {
    return fitIntoBytes(preset.mostBytes, episode)
  }
  const { width, height } = preset.codec === 'ffv1' ? masterSize(preset, episode) : preset
  return { width, height, audioKbps: preset.audioKbps }
}

/** As large as the largest video, made smaller where it passes the preset's lines; tall when that is tall. */
function masterSize(preset: VideoPreset, { largest }: ExportedEpisode): PictureSize {
  if (!largest) {
    return preset
  }
  const [long, short] = [preset.width, preset.height]
  const isTall = largest.height > largest.width
  const most = isTall ? { width: short, height: long } : { width: long, height: short }
  const scale = Math.min(1, most.width / largest.width, most.height / largest.height)
  return { width: even(largest.width * scale), height: even(largest.height * scale) }
}

/** Colour is kept for every second line and column, so sizes are even. */
function even(size: number): number {
  return Math.max(2, 2 * Math.round(size / 2))
}
