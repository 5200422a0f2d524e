import { z } from 'zod'
import { procedure } from '../failure/contract.ts'
import { Loudness, PresetId } from './preset.ts'

export const exportContract = {
  /** Renders a new version of the episode in every preset asked for, as one job. */
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
}
