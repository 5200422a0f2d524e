import { KeptChecklist } from '#shared/checklist/contract.ts'
import type { Connection } from '../open.ts'

/** The newest first. */
export function keptChecklistsOf(db: Connection, episodeId: string): KeptChecklist[] {
  return db
    .prepare<[string], string>(
      'SELECT kept FROM keptChecklists WHERE episodeId = ? ORDER BY id DESC',
    )
    .pluck()
    .all(episodeId)
    .map((kept) => KeptChecklist.parse(JSON.parse(kept)))
}

/** Kept for good: the table refuses every change. */
export function keepChecklist(db: Connection, kept: KeptChecklist): void {
  db.prepare('INSERT INTO keptChecklists (episodeId, kept) VALUES (?, ?)').run(
    kept.episodeId,
    JSON.stringify(kept),
  )
}
