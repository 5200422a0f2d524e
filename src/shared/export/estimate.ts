import { z } from 'zod'
import { type ExportedEpisode, framesPerSecond, lengthInSeconds } from './exported-episode.ts'
import { type AudioPreset, PRESETS, PresetId, type VideoPreset } from './preset.ts'
import { type VideoCoding, videoCoding } from './video-coding.ts'

/** How many seconds of an episode this computer exported in a second, of each preset it has made. */
export const ExportSpeeds = z.partialRecord(PresetId, z.number().positive())
export type ExportSpeeds = z.infer<typeof ExportSpeeds>

/** An export of the same episode: what it has taken is the best guess. */
export interface MadeExport {
  readonly sizeBytes: number
  readonly durationMs: number
}

/**
 * How large the file will be, roughly: by what the same episode took before, else by what is usual for its
 * size and kind. Undefined when it cannot be made.
 */
export function estimateBytes(
  id: PresetId,
  episode: ExportedEpisode,
  made?: MadeExport,
): number | undefined {
  const preset = PRESETS[id]
  const coding = preset.kind === 'video' ? videoCoding(preset, episode) : undefined
  if (preset.kind === 'video' && !coding) {
    return undefined
  }
  const seconds = lengthInSeconds(episode)
  const perSecond =
    made && made.durationMs > 0
      ? made.sizeBytes / (made.durationMs / 1000)
      : (usualKbps(preset, episode, coding) * 1000) / 8
  const most = preset.kind === 'video' ? preset.mostBytes : undefined
  return Math.round(Math.min(perSecond * seconds, most ?? Number.POSITIVE_INFINITY))
}

/** Bits for each pixel of each frame: of a moving picture, and of pages that stand still. */
const BITS_PER_PIXEL = {
  h264: { moving: 0.06, still: 0.003 },
  ffv1: { moving: 2, still: 0.5 },
} as const

/** 24 bits of two channels, of which about half is left without loss. */
const LOSSLESS_KBPS = 1150

function usualKbps(
  preset: VideoPreset | AudioPreset,
  episode: ExportedEpisode,
  coding: VideoCoding | undefined,
): number {
  if (preset.kind === 'audio' || !coding) {
    return preset.audioKbps ?? 0
  }
  const bits = BITS_PER_PIXEL[preset.codec][episode.largest ? 'moving' : 'still']
  const picture = (coding.width * coding.height * framesPerSecond(episode) * bits) / 1000
  return Math.min(picture, coding.mostKbps ?? picture) + (coding.audioKbps ?? LOSSLESS_KBPS)
}

/** Seconds of work for a second of a moving episode, measured on two cores; only their proportions count. */
const EFFORT: Readonly<Record<PresetId, number>> = {
  'youtube-1080p': 0.5,
  'youtube-720p': 0.28,
  'vertical-1080': 0.57,
  whatsapp: 0.2,
  'podcast-mp3': 0.03,
  'podcast-m4a': 0.03,
  'archive-master': 0.8,
}

/**
 * How many seconds the export will take on this computer: by how fast the same preset was before, else by
 * how fast others were. Undefined while this computer has exported nothing.
 */
export function estimateSeconds(
  id: PresetId,
  episode: ExportedEpisode,
  speeds: ExportSpeeds,
): number | undefined {
  const own = speeds[id]
  if (own) {
    return lengthInSeconds(episode) / own
  }
  const others = PresetId.options.flatMap((other) => {
    const speed = speeds[other]
    return speed ? [1 / speed / EFFORT[other]] : []
  })
  if (others.length === 0) {
    return undefined
  }
  const slowness = others.reduce((sum, value) => sum + value, 0) / others.length
  return lengthInSeconds(episode) * EFFORT[id] * slowness
}
