import type { EpisodeQuery } from '#shared/episodes/contract.ts'
import { Episode } from '#shared/episodes/episode.ts'
import { hasWords, wordsIn } from '#shared/episodes/search.ts'
import { Show } from '#shared/episodes/show.ts'
import type { Connection } from '../open.ts'

/** An episode as a list finds it. */
export interface EpisodeRow {
  readonly episode: Episode
  readonly show: Show
  readonly publishedAtMs: number | undefined
  /** JSON as it was saved; undefined once what it was made from has changed. */
  readonly summary: string | undefined
}

/** With more matches than this, walking from the newest on finds enough of them sooner. */
const FEW = 500
/** The index of letters knows words by three letters. */
const SHORTEST = 3
/** Below this stands every episode. */
const TOP = { updatedAtMs: Number.MAX_SAFE_INTEGER, episodeId: '' }

/**
 * A page of episodes, the last changed first. It costs the same however many there are, but for a word of two
 * letters that hardly any title holds (decision 53).
 */
export function episodeRowsOf(db: Connection, query: EpisodeQuery): EpisodeRow[] {
  const few = numbersOfFew(db, query.text)
  const { where, values } = narrowed(query, few)
  const rows = db
    .prepare<unknown[], Record<string, unknown>>(
      `SELECT episodes.*, name, spine, publishedAtMs, summary
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

/** Those that may hold the words, by the index of letters; undefined where it does not help. */
function numbersOfFew(db: Connection, text: string): number[] | undefined {
  const words = wordsIn(text).filter((word) => [...word].length >= SHORTEST)
  if (words.length === 0) {
    return undefined
  }
  const asked = words.map((word) => `"${word.replaceAll('"', '""')}"`).join(' ')
  const numbers = db
    .prepare<[string, number], number>(
      'SELECT rowid FROM episodeWords WHERE episodeWords MATCH ? LIMIT ?',
    )
    .pluck()
    .all(asked, FEW + 1)
  return numbers.length > FEW ? undefined : numbers
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
