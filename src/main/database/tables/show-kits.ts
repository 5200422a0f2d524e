import { EMPTY_KIT, ShowKit } from '#shared/shows/kit.ts'
import type { Connection } from '../open.ts'

/** What episodes of a show begin with; nothing yet for a new one. */
export function kitOf(db: Connection, showId: string): ShowKit {
  const row = db
    .prepare<[string], { kit: string }>('SELECT kit FROM showKits WHERE showId = ?')
    .get(showId)
  return row ? ShowKit.parse(JSON.parse(row.kit)) : EMPTY_KIT
}

export function saveKit(db: Connection, showId: string, kit: ShowKit): void {
  db.prepare('INSERT OR REPLACE INTO showKits (showId, kit) VALUES (?, ?)').run(
    showId,
    JSON.stringify(kit),
  )
}
