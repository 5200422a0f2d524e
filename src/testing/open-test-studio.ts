import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Job } from '#shared/jobs/job.ts'
import { type Studio, openStudio } from '#main/studio.ts'

/**
 * A studio on a workspace of its own, closed when the test ends. Bugs make the test fail, unless the test
 * breaks the world so badly that it `expectsBugs`.
 */
export async function openTestStudio(
  workspace: string,
  { expectsBugs = false, environment = process.env } = {},
): Promise<Studio> {
  const bugs: unknown[] = []
  const studio = await openStudio({
    workspace,
    environment,
    resources: join(import.meta.dirname, '../../resources'),
    language: 'id',
    onBug: (error) => bugs.push(error),
  })
  onTestFinished(async () => {
    await studio.close()
    if (bugs.length > 0 && !expectsBugs) {
      throw new AggregateError(bugs, 'the studio met bugs')
    }
  })
  return studio
}

/** Waits until a job has ended and answers how. */
export async function jobEnd(studio: Pick<Studio, 'client'>, jobId: string): Promise<Job> {
  for await (const jobs of await studio.client.jobs.watch()) {
    const job = jobs.find(({ id, state }) => id === jobId && state !== 'running')
    if (job) {
      return job
    }
  }
  throw new Error('the studio was closed before the job ended')
}
