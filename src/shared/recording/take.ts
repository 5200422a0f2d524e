import { z } from 'zod'
import { Clip } from '../editing/timeline.ts'
import { Ticks } from '../time/ticks.ts'
import { Marker } from './marker.ts'
import { StopReason } from './take-journal.ts'

/** One recording run of an episode, finished and checked. */
export const Take = z.object({
  id: z.string(),
  episodeId: z.string(),
  /** Counts up within the episode: "Take 3". */
  number: z.number().int().positive(),
  /** The person's own name for it; empty for "Take 3". */
  name: z.string().max(100),
  startedAtMs: z.number().int(),
  /** Without pauses. */
  duration: Ticks,
  sizeBytes: z.number().int(),
  /** What was recorded, as it is called on screen. */
  sources: z.array(z.string()),
  markers: z.array(Marker),
  /** What goes on the timeline, one after the other: one between every two pauses. */
  clips: z.array(Clip),
  /** Sources that went away for a while; their gaps are silence or a still picture. */
  lost: z.array(z.string()),
  /** Why it ended; undefined when the program was ended in the middle of it. */
  reason: StopReason.optional(),
  /** In the bin since then. */
  discardedAtMs: z.number().int().optional(),
})
export type Take = z.infer<typeof Take>

/** A take that was being recorded when the program ended. */
export const UnfinishedTake = z.object({
  takeId: z.string(),
  episodeId: z.string(),
  episodeTitle: z.string(),
  number: z.number().int(),
  startedAtMs: z.number(),
  /** As far as its files tell. */
  durationMs: z.number(),
  sizeBytes: z.number(),
})
export type UnfinishedTake = z.infer<typeof UnfinishedTake>

/** The assets whose clips a take is; each may have companions. */
export function assetIdsOf({ clips }: Pick<Take, 'clips'>): string[] {
  return clips.map(({ assetId }) => assetId)
}
