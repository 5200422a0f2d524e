import { type KeptWish, WaitingExport } from '#shared/export/waiting-export.ts'
import type { Connection } from '../open.ts'

/** In the order in which they were asked for; those of episodes in the bin wait until these are restored. */
export function waitingExportsOf(db: Connection): WaitingExport[] {
  return db
    .prepare<
      [],
      { id: string; episodeId: string; title: string; askedAtMs: number; wanted: string }
    >(
      `SELECT waitingExports.id, episodeId, title, askedAtMs, wanted FROM waitingExports
       JOIN episodes ON episodes.id = episodeId
       WHERE discardedAtMs IS NULL ORDER BY askedAtMs, waitingExports.rowid`,
    )
    .all()
    .map(({ title, wanted, ...row }) =>
      WaitingExport.parse({ ...row, episodeTitle: title, wanted: JSON.parse(wanted) }),
    )
}

export function addWaitingExport(
  db: Connection,
  asked: {
    readonly id: string
    readonly episodeId: string
    readonly askedAtMs: number
    readonly wanted: KeptWish
  },
): void {
  db.prepare(
    'INSERT INTO waitingExports (id, episodeId, askedAtMs, wanted) VALUES (?, ?, ?, ?)',
  ).run(asked.id, asked.episodeId, asked.askedAtMs, JSON.stringify(asked.wanted))
}

export function removeWaitingExport(db: Connection, id: string): void {
  db.prepare('DELETE FROM waitingExports WHERE id = ?').run(id)
}
