import { z } from 'zod'
import { procedure } from '../failure/contract.ts'
import { TimeRange } from '../time/range.ts'
import { Timeline } from './timeline.ts'

/** A silent stretch in an asset's own time. */
export const Silence = TimeRange.extend({ assetId: z.string() })
export type Silence = z.infer<typeof Silence>

/** A timeline that was kept under a name. */
export const TimelineVersion = z.object({
  id: z.string(),
  name: z.string(),
  savedAtMs: z.number().int(),
})
export type TimelineVersion = z.infer<typeof TimelineVersion>

export const editingContract = {
  /** The newest first. */
  versions: procedure.input(z.object({ episodeId: z.string() })).output(z.array(TimelineVersion)),
  /** Keeps a timeline under a name; two may have the same. */
  keepVersion: procedure
    .input(
      z.object({
        episodeId: z.string(),
        name: z.string().trim().min(1).max(100),
        timeline: Timeline,
      }),
    )
    .output(TimelineVersion),
  version: procedure
    .input(z.object({ versionId: z.string() }))
    .output(z.object({ timeline: Timeline })),
  save: procedure.input(z.object({ episodeId: z.string(), timeline: Timeline })).output(z.void()),
  /** Computes the waveform unless it is cached; answers the `media:` address of its file (see peaks-file.ts). */
  peaks: procedure.input(z.object({ assetId: z.string() })).output(z.object({ url: z.string() })),
  /** Silences longer than `longerThanMs`, quieter than `belowDb` (dBFS), in every asset of the timeline. */
  silences: procedure
    .input(
      z.object({
        episodeId: z.string(),
        longerThanMs: z.number().int().min(100),
        belowDb: z.number().min(-90).max(-10),
      }),
    )
    .output(z.array(Silence)),
}
