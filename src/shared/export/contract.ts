import { z } from 'zod'
import { procedure } from '../failure/contract.ts'
import { ExportSpeeds } from './estimate.ts'
import { WaitingExport, WantedExport } from './waiting-export.ts'

export const exportContract = {
  /**
   * Renders a new version of the episode, as it is now, in every preset asked for; as one job, which waits
   * for exports that were asked for before.
   */
  start: procedure
    .input(WantedExport.extend({ episodeId: z.string() }))
    .output(z.object({ jobId: z.string() })),
  /** What waited or was being made when the studio ended, and was not asked for again since. */
  waiting: procedure.output(z.array(WaitingExport)),
  /** Makes it after all, of the episode as it is now. Once is enough: what is gone from the list stays so. */
  resume: procedure.input(z.object({ id: z.string() })).output(z.void()),
  /** It is not wanted any more. */
  forget: procedure.input(z.object({ id: z.string() })).output(z.void()),
  /** How fast this computer exported before, to estimate by. */
  speeds: procedure.output(ExportSpeeds),
}
