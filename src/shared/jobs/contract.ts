import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { procedure } from '../failure/contract.ts'
import { Job } from './job.ts'

export const jobsContract = {
  /** All jobs of this run at once, then each job again whenever it changes. */
  watch: procedure.output(eventIterator(z.array(Job))),
  /** Answers once the work has stopped and its unfinished files are gone. */
  cancel: procedure.input(z.object({ jobId: z.string() })).output(z.void()),
  /** The full log of the programs a job ran. */
  log: procedure.input(z.object({ jobId: z.string() })).output(z.object({ text: z.string() })),
}
