import { z } from 'zod'
import { FrameRate, Ticks } from '../time/ticks.ts'

/** What a file's picture is like once it is turned upright. */
export const VideoStream = z.object({
  codec: z.string(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  frameRate: FrameRate,
})
export type VideoStream = z.infer<typeof VideoStream>

export const AudioStream = z.object({
  codec: z.string(),
  channels: z.number().int().positive(),
  sampleRate: z.number().int().positive(),
})
export type AudioStream = z.infer<typeof AudioStream>

/** Another recording of the same take; its time is `offset` later than the asset's it is tied to. */
export const Companion = z.object({ assetId: z.string(), offset: Ticks })
export type Companion = z.infer<typeof Companion>

/** A media file of an episode. The original is never changed or moved. */
export const Asset = z.object({
  id: z.string(),
  episodeId: z.string(),
  kind: z.enum(['video', 'audio', 'image']),
  /** File name as the person knows it. */
  name: z.string(),
  /** Absolute path when referenced; relative to the workspace when copied. */
  file: z.string(),
  storage: z.enum(['referenced', 'copied']),
  /** Zero for images. */
  duration: Ticks,
  sizeBytes: z.number().int(),
  modifiedAtMs: z.number().int(),
  video: VideoStream.optional(),
  audio: AudioStream.optional(),
  /** Whether the window can play the file itself; otherwise it plays a proxy from the cache. */
  playable: z.boolean(),
  /** Recorded at the same time: cut, moved and heard together with this one, always in step. */
  companions: z.array(Companion).default([]),
})
export type Asset = z.infer<typeof Asset>
