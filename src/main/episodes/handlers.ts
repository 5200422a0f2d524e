import { FailureError } from '#shared/failure/failure.ts'
import type { Episode } from '#shared/episodes/episode.ts'
import { fingerprintOf } from '../database/fingerprint.ts'
import { findEpisode, markDiscarded, saveEpisode } from '../database/tables/episodes.ts'
import { allShows } from '../database/tables/shows.ts'
import { door } from '../door.ts'
import { createEpisode } from './create-episode.ts'
import type { ImportRequest, ImportTools } from './import-file.ts'
import { libraryOverview, listEpisodes } from './list-episodes.ts'
import { openEpisode } from './open-episode.ts'

export interface EpisodeTools extends ImportTools {
  /** Whether an upload of it has not ended yet: it would be published all the same. */
  readonly isOnItsWay: (episodeId: string) => boolean
  /** Starts a job for one file and answers its id. */
  readonly startImport: (request: ImportRequest) => string
}

export function episodesHandlers(tools: EpisodeTools) {
  const { db, clock } = tools
  return {
    list: door.episodes.list.handler(({ input }) => listEpisodes(db, input)),
    overview: door.episodes.overview.handler(() => libraryOverview(db)),
    shows: door.episodes.shows.handler(() => allShows(db)),
    create: door.episodes.create.handler(({ input }) => createEpisode(db, clock, input)),
    open: door.episodes.open.handler(({ input }) => ({
      ...openEpisode(db, input.episodeId),
      fingerprint: fingerprintOf(db, input.episodeId),
    })),
    rename: door.episodes.rename.handler(({ input }) => {
      const episode: Episode = {
        ...existing(tools, input.episodeId),
        title: input.title,
        updatedAtMs: clock.now(),
      }
      saveEpisode(db, episode)
      return episode
    }),
    discard: door.episodes.discard.handler(({ input }) => {
      existing(tools, input.episodeId)
      if (tools.isOnItsWay(input.episodeId)) {
        throw new FailureError('episode.onItsWay')
      }
      markDiscarded(db, input.episodeId, clock.now())
    }),
    restore: door.episodes.restore.handler(({ input }) => {
      existing(tools, input.episodeId)
      markDiscarded(db, input.episodeId, null)
    }),
    importFiles: door.episodes.importFiles.handler(({ input }) => {
      const { episodeId, storage, use, range } = input
      existing(tools, episodeId)
      return {
        jobIds: input.files.map((file) =>
          tools.startImport({ episodeId, file, storage, use, range }),
        ),
      }
    }),
  }
}

function existing({ db }: EpisodeTools, episodeId: string): Episode {
  const episode = findEpisode(db, episodeId)
  if (!episode) {
    throw new FailureError('episode.missing')
  }
  return episode
}
