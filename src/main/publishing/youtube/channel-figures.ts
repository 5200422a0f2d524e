import { z } from 'zod'
import { COSTS } from '#shared/publishing/upload/quota.ts'
import type { GoogleAddresses } from './google-addresses.ts'
import { type GoogleClient, contentOf } from './google-client.ts'

export interface AskTools {
  readonly client: GoogleClient
  readonly addresses: GoogleAddresses
  readonly signal: AbortSignal
}

/** The counts under a video. Google sends them as text, and leaves out what it does not tell. */
const Count = z.coerce.number().optional()
const Videos = z.object({
  items: z
    .array(
      z.object({
        id: z.string(),
        snippet: z.object({ publishedAt: z.string() }),
        statistics: z
          .object({ viewCount: Count, likeCount: Count, commentCount: Count })
          .default({}),
      }),
    )
    .default([]),
})

export interface VideoCounts {
  readonly id: string
  readonly publishedAtMs: number
  readonly views: number | undefined
  readonly likes: number | undefined
  readonly comments: number | undefined
}

/** One question costs one unit for so many videos. */
const VIDEOS_A_QUESTION = 50

/** The counts of videos as they are now; those YouTube has no more are missing. Throws a `TroubleError`. */
export async function countsOf(tools: AskTools, ids: readonly string[]): Promise<VideoCounts[]> {
  const counts: VideoCounts[] = []
  for (let first = 0; first < ids.length; first += VIDEOS_A_QUESTION) {
    const answer = await tools.client.ask({
      method: 'GET',
      url: `${tools.addresses.api}videos`,
      query: {
        part: 'snippet,statistics',
        id: ids.slice(first, first + VIDEOS_A_QUESTION).join(','),
      },
      cost: COSTS.list,
      signal: tools.signal,
    })
    for (const { id, snippet, statistics } of contentOf(Videos, answer).items) {
      counts.push({
        id,
        publishedAtMs: Date.parse(snippet.publishedAt),
        views: statistics.viewCount,
        likes: statistics.likeCount,
        comments: statistics.commentCount,
      })
    }
  }
  return counts
}

/** Columns come in an order of Google's own; `rows` is missing when there is nothing to tell. */
const Report = z.object({
  columnHeaders: z.array(z.object({ name: z.string() })),
  rows: z.array(z.array(z.union([z.string(), z.number()]))).default([]),
})

/** What YouTube Analytics is asked: days as text, `2026-11-26`, both included. */
export interface ReportOf {
  readonly videoIds: readonly string[]
  readonly from: string
  readonly until: string
  readonly isByDay: boolean
}

/** Views and watched minutes of videos together. Throws a `TroubleError`. */
export async function reportOf(
  tools: AskTools,
  { videoIds, from, until, isByDay }: ReportOf,
): Promise<{ day: string | undefined; views: number; minutes: number }[]> {
  const answer = await tools.client.ask({
    method: 'GET',
    url: tools.addresses.analytics,
    query: {
      ids: 'channel==MINE',
      startDate: from,
      endDate: until,
      metrics: 'views,estimatedMinutesWatched',
      filters: `video==${videoIds.join(',')}`,
      ...(isByDay ? { dimensions: 'day', sort: 'day' } : {}),
    },
    cost: COSTS.report,
    signal: tools.signal,
  })
  const { columnHeaders, rows } = contentOf(Report, answer)
  const column = (name: string) => columnHeaders.findIndex((header) => header.name === name)
  const [day, views, minutes] = ['day', 'views', 'estimatedMinutesWatched'].map(column)
  return rows.map((row) => ({
    day: isByDay ? String(row[day ?? -1]) : undefined,
    views: Number(row[views ?? -1] ?? 0),
    minutes: Number(row[minutes ?? -1] ?? 0),
  }))
}
