import type { FrameRate } from '../time/ticks.ts'
import { type AudioPreset, EXPORT_SAMPLE_RATE, type VideoPreset } from './preset.ts'

/**
 * Picture as YouTube recommends for uploads: H.264 High, 4:2:0, BT.709, a key frame every two seconds.
 * Quality 20 with `veryfast` is transparent for screens and drawings at a size YouTube encodes anew anyway.
 */
export function pictureEncoding({ numerator, denominator }: FrameRate): string[] {
  const twoSeconds = Math.round((2 * numerator) / denominator)
  return [
    ...['-c:v', 'libx264', '-profile:v', 'high', '-preset', 'veryfast', '-crf', '20'],
    ...['-pix_fmt', 'yuv420p', '-g', `${twoSeconds}`, '-r', `${numerator}/${denominator}`],
    ...['-color_primaries', 'bt709', '-color_trc', 'bt709', '-colorspace', 'bt709'],
  ]
}

export function soundEncoding(preset: VideoPreset | AudioPreset): string[] {
  const codec = preset.extension === 'mp3' ? 'libmp3lame' : 'aac'
  return ['-c:a', codec, '-b:a', `${preset.audioKbps}k`, '-ar', `${EXPORT_SAMPLE_RATE}`, '-ac', '2']
}

/** How the container is written: an index at the front so that playing begins before all has arrived. */
export function containerOptions(preset: VideoPreset | AudioPreset): string[] {
  if (preset.extension === 'mp3') {
    return ['-id3v2_version', '3', '-write_id3v1', '1', '-f', 'mp3']
  }
  return ['-movflags', '+faststart', '-f', preset.kind === 'video' ? 'mp4' : 'ipod']
}
