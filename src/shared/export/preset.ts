import { z } from 'zod'

export const PresetId = z.enum([
  'youtube-1080p',
  'youtube-720p',
  'vertical-1080',
  'whatsapp',
  'podcast-mp3',
  'podcast-m4a',
  'archive-master',
])
export type PresetId = z.infer<typeof PresetId>

/** Loudness to reach: integrated LUFS and highest true peak in dBTP (ITU-R BS.1770). */
export const Loudness = z.object({
  target: z.number().min(-40).max(-5),
  truePeak: z.number().min(-9).max(0),
})
export type Loudness = z.infer<typeof Loudness>

export interface VideoPreset {
  readonly kind: 'video'
  readonly extension: 'mp4' | 'mkv'
  readonly codec: 'h264' | 'ffv1'
  /** The largest the picture may be; `videoCoding` tells how large it is. */
  readonly width: number
  readonly height: number
  /** What a video of another shape gets: bars beside it, or its sides cut off. */
  readonly shape: 'barred' | 'cut'
  /** Without it, the sound is kept without loss. */
  readonly audioKbps: number | undefined
  /** Without it, the sound stays as loud as it was edited. */
  readonly loudness: Loudness | undefined
  /** The finished file is smaller than this, whatever the length. */
  readonly mostBytes?: number
  /** Longer ones are not shown as what this preset is for. */
  readonly mostSeconds?: number
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

const YOUTUBE = {
  kind: 'video',
  extension: 'mp4',
  codec: 'h264',
  shape: 'barred',
  audioKbps: 192,
  loudness: YOUTUBE_LOUDNESS,
} as const

export const PRESETS: Readonly<Record<PresetId, VideoPreset | AudioPreset>> = {
  'youtube-1080p': { ...YOUTUBE, width: 1920, height: 1080 },
  'youtube-720p': { ...YOUTUBE, width: 1280, height: 720 },
  // YouTube shows tall videos as Shorts up to three minutes.
  'vertical-1080': { ...YOUTUBE, width: 1080, height: 1920, shape: 'cut', mostSeconds: 180 },
  // WhatsApp refuses videos of more than 16 MB, and a phone's loudspeaker asks for loud sound.
  whatsapp: { ...YOUTUBE, width: 640, height: 360, audioKbps: 96, mostBytes: 16_000_000 },
  'podcast-mp3': { kind: 'audio', extension: 'mp3', audioKbps: 128, loudness: PODCAST_LOUDNESS },
  'podcast-m4a': { kind: 'audio', extension: 'm4a', audioKbps: 128, loudness: PODCAST_LOUDNESS },
  // A master is what everything else is made from later: its sound gets no gain and no limiter.
  'archive-master': {
    kind: 'video',
    extension: 'mkv',
    codec: 'ffv1',
    width: 1920,
    height: 1080,
    shape: 'barred',
    audioKbps: undefined,
    loudness: undefined,
  },
}
