import { z } from 'zod'
import { procedure } from '../failure/contract.ts'

export const pagesContract = {
  /** Makes a page of each picture, after those there are. One job for all of them. */
  add: procedure
    .input(z.object({ episodeId: z.string(), files: z.array(z.string()).min(1) }))
    .output(z.object({ jobId: z.string() })),
}
