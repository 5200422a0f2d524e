import { door } from '../door.ts'
import type { JobRunner } from './runner.ts'

export function jobsHandlers(jobs: JobRunner) {
  return {
    watch: door.jobs.watch.handler(({ signal }) => jobs.watch(signal)),
    cancel: door.jobs.cancel.handler(({ input }) => jobs.cancel(input.jobId)),
    log: door.jobs.log.handler(async ({ input }) => ({ text: await jobs.logText(input.jobId) })),
  }
}
