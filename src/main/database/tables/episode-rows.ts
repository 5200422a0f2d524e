import type { EpisodeQuery } from '#shared/episodes/contract.ts'
import { Episode } from '#shared/episodes/episode.ts'
import { hasWords } from '#shared/episodes/search.ts'
import { Show } from '#shared/episodes/show.ts'
import type { Connection } from '../open.ts'
import { fewWithWords } from './few-with-words.ts'
import { PUBLISH_AT } from './planned-days.ts'

/** An episode as a list finds it. */
export interface EpisodeRow {
  readonly episode: Episode
  readonly show: Show
  readonly publishedAtMs: number | undefined
  /** When it becomes public by itself (RFC 3339), as far as is known here. */
  readonly publishAt: string | undefined
  /** JSON as it was saved; undefined once what it was made from has changed. */
  readonly summary: string | undefined
}

/** Below this stands every episode. */
const TOP = { updatedAtMs: Number.MAX_SAFE_INTEGER, episodeId: '' }

/**
 * A page of episodes, the last changed first. It costs the same however many there are (decisions 53 and 60).
 */
export function episodeRowsOf(db: Connection, query: EpisodeQuery): EpisodeRow[] {
  const few = fewWithWords(db, 'episode', query.text)
  const { where, values } = narrowed(query, few)
  const rows = db
    .prepare<unknown[], Record<string, unknown>>(
      `SELECT episodes.*, name, spine, publishedAtMs, summary, ${PUBLISH_AT}
       FROM episodeRows
         CROSS JOIN episodes ON episodes.id = episodeRows.episodeId
         CROSS JOIN shows ON shows.id = episodes.showId
       WHERE ${where} ORDER BY episodeRows.updatedAtMs DESC, episodeRows.episodeId DESC`,
    )
    .iterate(...values)
  const found: EpisodeRow[] = []
  for (const row of rows) {
    if (hasWords(`${String(row['title'])} ${String(row['name'])}`, query.text)) {
      found.push(toRow(row))
    }
    if (found.length >= query.limit) {
      break
    }
  }
  return found
}

function narrowed(query: EpisodeQuery, few: readonly number[] | undefined) {
  const { after = TOP } = query
  const conditions: readonly (readonly [sql: string, ...values: unknown[]] | undefined)[] = [
    few && ['episodeRows.number IN (SELECT value FROM json_each(?))', JSON.stringify(few)],
    query.showId === undefined ? undefined : ['episodeRows.showId = ?', query.showId],
    query.format === undefined ? undefined : ['episodeRows.format = ?', query.format],
    query.isPublished === undefined ? undefined : ['isPublished = ?', Number(query.isPublished)],
    query.notInCampaign === undefined ? undefined : ['campaign IS NOT ?', query.notInCampaign],
    [
      '(episodeRows.updatedAtMs, episodeRows.episodeId) < (?, ?)',
      ...[after.updatedAtMs, after.episodeId],
    ],
  ]
  const asked = conditions.filter((condition) => condition !== undefined)
  return {
    where: asked.map(([sql]) => sql).join(' AND '),
    values: asked.flatMap(([, ...values]) => values),
  }
}

function toRow(row: Record<string, unknown>): EpisodeRow {
  const known = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null))
  return {
    episode: Episode.parse(known),
    show: Show.parse({ ...known, id: known['showId'] }),
    publishedAtMs: row['publishedAtMs'] === null ? undefined : Number(row['publishedAtMs']),
    publishAt: row['publishAt'] === null ? undefined : String(row['publishAt']),
    summary: row['summary'] === null ? undefined : String(row['summary']),
  }
}

export function saveSummary(db: Connection, episodeId: string, summary: string): void {
  db.prepare('UPDATE episodeRows SET summary = ? WHERE episodeId = ?').run(summary, episodeId)
}

/** How many episodes each show has, those published apart. */
export function episodeCounts(
  db: Connection,
): { readonly showId: string; readonly isPublished: number; readonly episodes: number }[] {
  return db
    .prepare<[], { showId: string; isPublished: number; episodes: number }>(
      'SELECT * FROM episodeCounts WHERE episodes > 0',
    )
    .all()
}
