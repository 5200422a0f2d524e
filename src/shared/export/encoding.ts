import type { FrameRate } from '../time/ticks.ts'
import { BORROWED_SECONDS } from './fit-into-bytes.ts'
import { type AudioPreset, EXPORT_SAMPLE_RATE, type VideoPreset } from './preset.ts'
import type { VideoCoding } from './video-coding.ts'

/** How the picture is coded, as options of ffmpeg. */
export function pictureEncoding(
  preset: VideoPreset,
  coding: VideoCoding,
  frameRate: FrameRate,
): string[] {
  return [
    ...(preset.codec === 'ffv1' ? FFV1 : h264(coding, frameRate)),
    ...['-pix_fmt', 'yuv420p', '-r', `${frameRate.numerator}/${frameRate.denominator}`],
    ...['-color_primaries', 'bt709', '-color_trc', 'bt709', '-colorspace', 'bt709'],
  ]
}

/**
 * As archives ask for it: version 3, every frame on its own, in slices that each carry a checksum, so that
 * damage is found and stays where it is.
 */
const FFV1 = ['-c:v', 'ffv1', '-level', '3', '-g', '1', '-slices', '16', '-slicecrc', '1']

/**
 * As YouTube recommends for uploads: H.264 High, a key frame every two seconds. Quality 20 with `veryfast`
 * is transparent for screens and drawings at a size YouTube encodes anew anyway. Where a file has to stay
 * small, time is spent on every bit and the rate has a ceiling.
 */
function h264({ mostKbps }: VideoCoding, { numerator, denominator }: FrameRate): string[] {
  const twoSeconds = Math.round((2 * numerator) / denominator)
  const quality =
    mostKbps === undefined
      ? ['-preset', 'veryfast', '-crf', '20']
      : [
          ...['-preset', 'medium', '-crf', '22', '-maxrate', `${mostKbps}k`],
          ...['-bufsize', `${mostKbps * BORROWED_SECONDS}k`],
        ]
  return ['-c:v', 'libx264', '-profile:v', 'high', ...quality, '-g', `${twoSeconds}`]
}

/** From this rate on the quick search of ffmpeg's AAC encoder loses no more than its long one. */
const QUICK_FROM_KBPS = 96

/**
 * As much as a voice that is the same on both sides needs: it is coded once (what both sides share, and no
 * difference), and YouTube asks for no more of a single channel (support.google.com/youtube/answer/1722171).
 * With more, the encoder takes three times as long to find a use for it.
 */
export const ENOUGH_FOR_ONE_KBPS = 128

/** AAC of some rate, found by a search that takes a third of the time where that costs nothing (decision 57). */
export function aacEncoding(kbps: number): string[] {
  const search = kbps >= QUICK_FROM_KBPS ? 'fast' : 'twoloop'
  return ['-c:a', 'aac', '-aac_coder', search, '-b:a', `${kbps}k`]
}

/** A filter: one channel is heard on both sides, two stay as they are. */
export const ON_BOTH_SIDES = 'pan=stereo|FL=FL+FC|FR=FR+FC'

/** How the sound is coded; without a bit rate nothing of it is lost. */
export function soundEncoding(
  extension: VideoPreset['extension'] | AudioPreset['extension'],
  audioKbps: number | undefined,
): string[] {
  return [...soundCoding(extension, audioKbps), '-ar', `${EXPORT_SAMPLE_RATE}`, '-ac', '2']
}

function soundCoding(
  extension: VideoPreset['extension'] | AudioPreset['extension'],
  audioKbps: number | undefined,
): string[] {
  if (audioKbps === undefined) {
    return ['-c:a', 'flac', '-sample_fmt', 's32', '-bits_per_raw_sample', '24']
  }
  return extension === 'mp3'
    ? ['-c:a', 'libmp3lame', '-b:a', `${audioKbps}k`]
    : aacEncoding(audioKbps)
}

/**
 * How the container is written; MP4 with its index at the front, so that playing begins before all has arrived.
 * With `room` bytes kept for the index there the file is written once, otherwise a second time.
 */
export function containerOptions(preset: VideoPreset | AudioPreset, room?: number): string[] {
  const inFront =
    room === undefined ? ['-movflags', '+faststart'] : ['-moov_size', `${Math.ceil(room)}`]
  switch (preset.extension) {
    case 'mp3':
      return ['-id3v2_version', '3', '-write_id3v1', '1', '-f', 'mp3']
    case 'mkv':
      return ['-f', 'matroska']
    case 'm4a':
      return [...inFront, '-f', 'ipod']
    case 'mp4':
      return [...inFront, '-f', 'mp4']
  }
}
