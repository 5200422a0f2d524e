import type { Connection } from '../open.ts'

/** That an episode's video was taken out of search, and when. */
export function rememberUnlisting(db: Connection, episodeId: string, atMs: number): void {
  db.prepare('INSERT OR REPLACE INTO unlistings (episodeId, atMs) VALUES (?, ?)').run(
    episodeId,
    atMs,
  )
}
