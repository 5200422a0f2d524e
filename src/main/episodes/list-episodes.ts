import { z } from 'zod'
import type { EpisodeQuery, EpisodeSummary, LibraryOverview } from '#shared/episodes/contract.ts'
import { StepStates } from '#shared/episodes/steps.ts'
import { timelineLength } from '#shared/editing/timeline.ts'
import { toMilliseconds } from '#shared/time/ticks.ts'
import type { Connection } from '../database/open.ts'
import {
  type EpisodeRow,
  episodeCounts,
  episodeRowsOf,
  saveSummary,
} from '../database/tables/episode-rows.ts'
import { allShows } from '../database/tables/shows.ts'
import { openEpisode } from './open-episode.ts'

/** Raised whenever a summary is made in another way, so that those made before are made anew. */
const FORM = 1

/** What a list shows of an episode that takes opening it to know. */
const Summary = z.object({
  form: z.literal(FORM),
  steps: StepStates,
  durationMs: z.number().int(),
  thumbnailUrl: z.string().optional(),
})
type Summary = z.infer<typeof Summary>

/** A page of the list. Only episodes that changed since they were last listed are opened. */
export function listEpisodes(db: Connection, query: EpisodeQuery): EpisodeSummary[] {
  return db.transaction(() => episodeRowsOf(db, query).map((row) => summaryOf(db, row)))()
}

function summaryOf(db: Connection, { episode, show, ...row }: EpisodeRow): EpisodeSummary {
  const kept = row.summary === undefined ? undefined : readSummary(row.summary)
  const { form: _, ...summary } = kept ?? summarise(db, episode.id)
  const { publishedAtMs, publishAt } = row
  return { episode, show, publishedAtMs, publishAt, ...summary }
}

function readSummary(text: string): Summary | undefined {
  return Summary.safeParse(JSON.parse(text)).data
}

function summarise(db: Connection, episodeId: string): Summary {
  const { steps, timeline, thumbnailUrl } = openEpisode(db, episodeId)
  const durationMs = toMilliseconds(timelineLength(timeline))
  const summary = { form: FORM, steps, durationMs, thumbnailUrl } as const
  saveSummary(db, episodeId, JSON.stringify(summary))
  return summary
}

/** How many episodes there are, and which is to be gone on with. */
export function libraryOverview(db: Connection): LibraryOverview {
  const counts = episodeCounts(db)
  const sum = (of: typeof counts) => of.reduce((total, { episodes }) => total + episodes, 0)
  const [current] = listEpisodes(db, { text: '', isPublished: false, limit: 1 })
  return {
    count: sum(counts),
    publishedCount: sum(counts.filter(({ isPublished }) => isPublished === 1)),
    shows: allShows(db)
      .map((show) => ({ show, count: sum(counts.filter(({ showId }) => showId === show.id)) }))
      .filter(({ count }) => count > 0)
      .toSorted((a, b) => a.show.name.localeCompare(b.show.name)),
    current,
  }
}
