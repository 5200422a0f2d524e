import { basename } from 'node:path'
import type { Alignment } from '#shared/alignment/alignment.ts'
import type { ScriptLine } from '#shared/alignment/script-lines.ts'
import { cuesOfPages } from '#shared/captions/cues-of-script.ts'
import { placeOnSources } from '#shared/captions/place-on-sources.ts'
import { readingProfile } from '#shared/captions/reading-problems.ts'
import { comparedIn } from '#shared/captions/script-result.ts'
import type { Asset } from '#shared/episodes/asset.ts'
import type { Episode } from '#shared/episodes/episode.ts'
import { FailureError } from '#shared/failure/failure.ts'
import type { HeardStory } from '#shared/pages/contract.ts'
import { heardTurns, storyLines } from '#shared/pages/page-turns.ts'
import { findEpisode } from '../database/tables/episodes.ts'
import { kitOf } from '../database/tables/show-kits.ts'
import { timelineOf } from '../database/tables/timelines.ts'
import { door } from '../door.ts'
import type { JobContext, JobRunner } from '../jobs/runner.ts'
import { type AddPagesTools, addPicturesAsPages } from './add-pages.ts'

export interface PagesTools extends AddPagesTools {
  readonly jobs: JobRunner
  /** Finds when the lines of a script are read in an episode's recordings, compared in a language. */
  readonly findReadings: (
    request: {
      readonly episode: Episode
      readonly lines: readonly ScriptLine[]
      readonly language: string
    },
    context: JobContext,
  ) => Promise<{ readonly alignment: Alignment; readonly assets: readonly Asset[] }>
}

export function pagesHandlers(tools: PagesTools) {
  return {
    add: door.pages.add.handler(({ input }) => {
      const { episodeId, files } = input
      existing(tools, episodeId)
      const [first = ''] = files
      const { id, finished } = tools.jobs.start(
        { kind: 'import', subject: basename(first), episodeId },
        (context) => addPicturesAsPages(tools, input, context),
      )
      finished.catch(() => undefined) // told by the job itself
      return { jobId: id }
    }),
    hear: door.pages.hear.handler(async ({ input }) => {
      const episode = existing(tools, input.episodeId)
      const { finished } = tools.jobs.start(
        { kind: 'align', subject: episode.title, episodeId: episode.id },
        (context) => hearStory(tools, episode, context),
      )
      return await finished
    }),
  }
}

async function hearStory(
  { db, findReadings }: PagesTools,
  episode: Episode,
  context: JobContext,
): Promise<HeardStory> {
  const { pages } = timelineOf(db, episode.id)
  const language = comparedIn(episode.language)
  const request = { episode, lines: storyLines(pages), language }
  const { alignment, assets } = await findReadings(request, context)
  const profile = readingProfile(episode.format, kitOf(db, episode.showId).captions)
  const cues = cuesOfPages(alignment, profile)
  return {
    turns: heardTurns(pages, alignment, assets),
    track: { language: episode.language, cues: placeOnSources(cues, assets) },
  }
}

function existing({ db }: PagesTools, episodeId: string): Episode {
  const episode = findEpisode(db, episodeId)
  if (!episode) {
    throw new FailureError('episode.missing')
  }
  return episode
}
