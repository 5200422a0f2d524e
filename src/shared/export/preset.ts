import { z } from 'zod'

export const PresetId = z.enum(['youtube-1080p', 'youtube-720p', 'podcast-mp3', 'podcast-m4a'])
export type PresetId = z.infer<typeof PresetId>

/** Loudness to reach: integrated LUFS and highest true peak in dBTP (ITU-R BS.1770). */
export const Loudness = z.object({
  target: z.number().min(-40).max(-5),
  truePeak: z.number().min(-9).max(0),
})
export type Loudness = z.infer<typeof Loudness>

export interface VideoPreset {
  readonly kind: 'video'
  readonly extension: 'mp4'
  readonly width: number
  readonly height: number
  readonly audioKbps: number
  readonly loudness: Loudness
}

export interface AudioPreset {
  readonly kind: 'audio'
  readonly extension: 'mp3' | 'm4a'
  readonly audioKbps: number
  readonly loudness: Loudness
}

/**
 * YouTube turns louder sound down to about -14 LUFS; podcast players expect -16. Peaks stay below
 * -1.5 dBTP so that lossy coding does not clip.
 */
const YOUTUBE_LOUDNESS: Loudness = { target: -14, truePeak: -1.5 }
const PODCAST_LOUDNESS: Loudness = { target: -16, truePeak: -1.5 }

/** Sound of every export: 48 kHz stereo, as YouTube recommends. */
export const EXPORT_SAMPLE_RATE = 48_000

export const PRESETS: Readonly<Record<PresetId, VideoPreset | AudioPreset>> = {
  'youtube-1080p': {
    kind: 'video',
    extension: 'mp4',
    width: 1920,
    height: 1080,
    audioKbps: 192,
    loudness: YOUTUBE_LOUDNESS,
  },
  'youtube-720p': {
    kind: 'video',
    extension: 'mp4',
    width: 1280,
    height: 720,
    audioKbps: 192,
    loudness: YOUTUBE_LOUDNESS,
  },
  'podcast-mp3': { kind: 'audio', extension: 'mp3', audioKbps: 128, loudness: PODCAST_LOUDNESS },
  'podcast-m4a': { kind: 'audio', extension: 'm4a', audioKbps: 128, loudness: PODCAST_LOUDNESS },
}
