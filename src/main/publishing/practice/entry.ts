import { z } from 'zod'
import { EpisodeFormat } from '#shared/episodes/episode.ts'
import { CatalogueRecord } from '#shared/publishing/details.ts'

/** What the channel knows of one published episode; kept beside its page. File names are relative to it. */
export const ChannelEntry = z.object({
  id: z.string(),
  title: z.string(),
  show: z.string(),
  description: z.string(),
  format: EpisodeFormat,
  language: z.string(),
  durationMs: z.number(),
  publishedAtMs: z.number(),
  video: z.string().optional(),
  audio: z.string().optional(),
  audioBytes: z.number(),
  videoBytes: z.number(),
  thumbnail: z.string().optional(),
  captions: z.array(z.object({ language: z.string(), vtt: z.string(), text: z.string() })),
  chapters: z.array(z.object({ startMs: z.number(), title: z.string() })),
  records: z.array(CatalogueRecord),
})
export type ChannelEntry = z.infer<typeof ChannelEntry>
