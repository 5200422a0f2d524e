import { z } from 'zod'
import { procedure } from '../failure/contract.ts'
import { ExportSpeeds } from './estimate.ts'
import { Loudness, PresetId } from './preset.ts'

export const exportContract = {
  /**
   * Renders a new version of the episode, as it is now, in every preset asked for; as one job, which waits
   * for exports that were asked for before.
   */
  start: procedure
    .input(
      z.object({
        episodeId: z.string(),
        presets: z.array(PresetId).min(1),
        /** In place of each preset's own. */
        loudness: Loudness.optional(),
      }),
    )
    .output(z.object({ jobId: z.string() })),
  /** How fast this computer exported before, to estimate by. */
  speeds: procedure.output(ExportSpeeds),
}
