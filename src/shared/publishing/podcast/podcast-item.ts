import { z } from 'zod'

/** One episode of a feed. Files are named relative to the feed. */
export const PodcastItem = z.object({
  /** Never changes, whatever else does: players tell by it what they have. */
  guid: z.string(),
  title: z.string(),
  description: z.string(),
  publishedAtMs: z.number(),
  durationMs: z.number(),
  enclosure: z.object({ path: z.string(), bytes: z.number().int(), type: z.string() }),
  transcripts: z.array(z.object({ path: z.string(), language: z.string() })),
  chapters: z.string().optional(),
  image: z.string().optional(),
  guests: z.array(z.string()),
})
export type PodcastItem = z.infer<typeof PodcastItem>

/** Chapters as players of Podcasting 2.0 read them (podcast-namespace, jsonChapters 1.2). */
export function chaptersJson(
  chapters: readonly { readonly startMs: number; readonly title: string }[],
): string {
  const list = chapters
    .toSorted((a, b) => a.startMs - b.startMs)
    .map(({ startMs, title }) => ({ startTime: startMs / 1000, title }))
  return JSON.stringify({ version: '1.2.0', chapters: list }, undefined, 2)
}
