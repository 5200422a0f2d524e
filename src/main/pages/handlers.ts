import { basename } from 'node:path'
import { FailureError } from '#shared/failure/failure.ts'
import { findEpisode } from '../database/tables/episodes.ts'
import { door } from '../door.ts'
import type { JobRunner } from '../jobs/runner.ts'
import { type AddPagesTools, addPicturesAsPages } from './add-pages.ts'

export interface PagesTools extends AddPagesTools {
  readonly jobs: JobRunner
}

export function pagesHandlers(tools: PagesTools) {
  return {
    add: door.pages.add.handler(({ input }) => {
      const { episodeId, files } = input
      if (!findEpisode(tools.db, episodeId)) {
        throw new FailureError('episode.missing')
      }
      const [first = ''] = files
      const { id, finished } = tools.jobs.start(
        { kind: 'import', subject: basename(first), episodeId },
        (context) => addPicturesAsPages(tools, input, context),
      )
      finished.catch(() => undefined) // told by the job itself
      return { jobId: id }
    }),
  }
}
