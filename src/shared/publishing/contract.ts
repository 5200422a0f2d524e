import { z } from 'zod'
import { procedure } from '../failure/contract.ts'
import { Details } from './details.ts'
import { Destination } from './publication.ts'

export const publishingContract = {
  saveDetails: procedure
    .input(z.object({ episodeId: z.string(), details: Details }))
    .output(z.void()),
  /** Exports what the destination needs, writes captions and thumbnail, then publishes: one job. */
  publish: procedure
    .input(z.object({ episodeId: z.string(), destination: Destination }))
    .output(z.object({ jobId: z.string() })),
}
