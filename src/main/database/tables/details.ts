import { Details } from '#shared/publishing/details.ts'
import type { Connection } from '../open.ts'

export function detailsOf(db: Connection, episodeId: string): Details | undefined {
  const row = db
    .prepare<[string], { details: string }>('SELECT details FROM details WHERE episodeId = ?')
    .get(episodeId)
  return row && Details.parse(JSON.parse(row.details))
}

export function saveDetails(db: Connection, episodeId: string, details: Details): void {
  db.prepare('INSERT OR REPLACE INTO details (episodeId, details) VALUES (?, ?)').run(
    episodeId,
    JSON.stringify(details),
  )
}
