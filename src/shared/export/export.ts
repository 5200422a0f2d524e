import { z } from 'zod'
import { PresetId } from './preset.ts'

/** A rendered file. Only `finished` ones exist on disk under their own name, whole and checked. */
export const Export = z.object({
  id: z.string(),
  episodeId: z.string(),
  /** Counts up each time the episode is produced; the files of one version belong together. */
  version: z.number().int().positive(),
  preset: PresetId,
  state: z.enum(['running', 'finished', 'failed', 'cancelled', 'interrupted']),
  /** Relative to the workspace. */
  file: z.string(),
  durationMs: z.number().int(),
  sizeBytes: z.number().int(),
  /** Measured from the finished file. */
  loudness: z.number().nullable(),
  createdAtMs: z.number().int(),
})
export type Export = z.infer<typeof Export>
